using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Environment;

/// <summary>
/// M1: the annual rate that consumer prices return to (pi_bar). A high-inflation nation's scenario states its own.
/// </summary>
public sealed class Inflation : EnvironmentPath
{
    public override string Key => "inflation";

    public override string Meaning => "long-run annual inflation of consumer prices";

    public override string Unit => "1/yr";

    public override IReadOnlyList<double> Null => [0.03];

    public override double Low => 0;

    public override double High => 5;

    public override string Equations => "M1,M2,F1";

    public override string Acts => "monthly";

    public override Source Source => Source.Assumption(
        "near the usual target of central banks (2-4 %): neutral, so that a silent scenario has no inflation channel of its own");
}
