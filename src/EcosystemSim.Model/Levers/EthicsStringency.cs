using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L22: how much the AI rules ask. Costs firms P76 times stringency on product work, and the state enforcement (L23).
/// </summary>
public sealed class EthicsStringency : Lever
{
    public override string Number => "L22";

    public override string Key => "ethics-stringency";

    public override string Meaning => "stringency of the AI rules";

    public override string Unit => "0-1";

    public override IReadOnlyList<double> Null => [0.2];

    public override double Low => 0;

    public override double High => 1;

    public override string Equations => "E1,E2,E3,J1,J2,J4,B10,A1";

    public override string Acts => "monthly";

    public override Source Source => Source.Assumption(
        "an index; 0.2 stands for general law without AI rules, 1 for the strictest regime now known");
}
