using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L31: licensing of university ideas to firms. Costs 1 MUSD0 per year at 1 (CPI), paid by the state.</summary>
public sealed class TechnologyTransfer : Lever
{
    public override string Number => "L31";

    public override string Key => "technology-transfer";

    public override string Meaning => "technology-transfer support";

    public override string Unit => "0-1";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 1;

    public override string Equations => "J5";

    public override string Acts => "monthly";

    public override Source Source => Source.Assumption(
        "an index from none to offices at all universities; its effect is parameter P107");
}
