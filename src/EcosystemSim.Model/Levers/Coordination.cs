using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L33: a steering committee that shortens the lag from award to payment. Costs 0.5 MUSD0 per year at 1 (CPI), paid by the state.
/// </summary>
public sealed class Coordination : Lever
{
    public override string Number => "L33";

    public override string Key => "coordination";

    public override string Meaning => "coordination by the steering committee";

    public override string Unit => "0-1";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 1;

    public override string Equations => "F7";

    public override string Acts => "monthly";

    public override Source Source => Source.Assumption("an index from none to full coordination; its effect is parameter P110");
}
