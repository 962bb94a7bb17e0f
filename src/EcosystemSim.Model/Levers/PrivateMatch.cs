using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L21: own money a firm must put beside a grant. Paid by the firm; a firm without the cash is passed over.</summary>
public sealed class PrivateMatch : Lever
{
    public override string Number => "L21";

    public override string Key => "private-match";

    public override string Meaning => "private match that a firm grant requires, as a share of the grant";

    public override string Unit => "share";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 0.5;

    public override string Equations => "F6";

    public override string Acts => "calls";

    public override Source Source => Source.Assumption("matches of up to a half are usual in R&D programmes");
}
