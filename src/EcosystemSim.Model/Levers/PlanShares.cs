using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L04-L06: how each year's appropriation is divided over the academic, firm and hub plans.</summary>
public sealed class PlanShares : Lever
{
    public override string Number => "L04-L06";

    public override string Key => "plan-shares";

    public override string Meaning => "shares of the appropriation for the academic plan, the firm plan and the hub plan";

    public override string Unit => "share";

    public override IReadOnlyList<string> Components => ["academic", "firms", "hub"];

    public override IReadOnlyList<double> Null => [1.0 / 3, 1.0 / 3, 1.0 / 3];

    public override double Low => 0;

    public override double High => 1;

    public override bool SharesOfOne => true;

    public override string Equations => "F1";

    public override string Acts => "yearly";

    public override Source Source => Source.Assumption("three plans were announced, their split was not; thirds favour none");
}
