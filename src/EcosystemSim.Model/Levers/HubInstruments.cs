using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L09: how the hub plan spends its money: staff, compute, project support. All 0 = there is no hub. Divides money, costs none.
/// </summary>
public sealed class HubInstruments : Lever
{
    public override string Number => "L09";

    public override string Key => "hub-instruments";

    public override string Meaning => "shares of the hub plan for staff, compute and project support";

    public override string Unit => "share";

    public override IReadOnlyList<string> Components => ["staff", "compute", "projects"];

    public override IReadOnlyList<double> Null => [0, 0, 0];

    public override double Low => 0;

    public override double High => 1;

    public override bool SharesOfOne => true;

    public override string Equations => "F2,J6,Q1,Q3";

    public override string Acts => "monthly";

    public override Source Source => Source.Assumption("the hub was announced, its budget lines were not");
}
