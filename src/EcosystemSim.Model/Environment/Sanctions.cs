using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Environment;

/// <summary>L28, M4: sanctions on compute, knowledge exchange and AI products, each from 0 (none) to 1 (complete).</summary>
public sealed class Sanctions : EnvironmentPath
{
    public override string Key => "sanctions";

    public override string Meaning => "strength of sanctions on compute, knowledge exchange and AI products";

    public override string Unit => "0-1";

    public override IReadOnlyList<string> Components => ["compute", "knowledge", "products"];

    public override IReadOnlyList<double> Null => [0, 0, 0];

    public override double Low => 0;

    public override double High => 1;

    public override string Equations => "M3,M4,K5,K8,B2,B4,A1";

    public override string Acts => "monthly";

    public override Source Source => Source.Assumption("an index of strength; no census of controls was found");
}
