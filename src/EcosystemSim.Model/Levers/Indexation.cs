using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L03: share of past inflation added to each later appropriation. The payers of L01 pay it.</summary>
public sealed class Indexation : Lever
{
    public override string Number => "L03";

    public override string Key => "indexation";

    public override string Meaning => "share of inflation that later appropriations make up for";

    public override string Unit => "share";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 1;

    public override string Equations => "F1";

    public override string Acts => "yearly, from the second appropriation";

    public override Source Source => Source.Assumption("none to full; no rule was announced");
}
