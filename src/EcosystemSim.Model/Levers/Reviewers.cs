using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L18: reviews of each proposal. Costs 0.0005 MUSD0 per review (CPI), paid from the funding body's money.</summary>
public sealed class Reviewers : Lever
{
    public override string Number => "L18";

    public override string Key => "reviewers";

    public override string Meaning => "reviewers per proposal";

    public override string Unit => "count";

    public override IReadOnlyList<double> Null => [3];

    public override double Low => 1;

    public override double High => 12;

    public override bool WholeNumber => true;

    public override string Equations => "F5";

    public override string Acts => "calls";

    public override Source Source => Source.Verified(
        "qualitatively: 3-5 reviewers give a reliability of about 0.2, 12 give 0.5 (Forscher et al. preprint, quoted)");
}
