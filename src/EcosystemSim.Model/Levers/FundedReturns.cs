using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L15: posts offered to researchers abroad. Costs 0.020 MUSD0 per offer accepted and its wage top-up, paid by the state.
/// </summary>
public sealed class FundedReturns : Lever
{
    public override string Number => "L15";

    public override string Key => "funded-returns";

    public override string Meaning => "funded returns offered to researchers and seniors abroad";

    public override string Unit => "persons/yr";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 300;

    public override string Equations => "T9";

    public override string Acts => "monthly";

    public override Source Source => Source.Calibrate("the range covers a quarter of the research diaspora in a year");
}
