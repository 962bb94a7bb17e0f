using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L08: how the firm plan spends its money: R&amp;D grants, venture co-investment, adoption vouchers. Divides money, costs none.
/// </summary>
public sealed class FirmInstruments : Lever
{
    public override string Number => "L08";

    public override string Key => "firm-instruments";

    public override string Meaning => "shares of the firm plan for R&D grants, venture co-investment and adoption vouchers";

    public override string Unit => "share";

    public override IReadOnlyList<string> Components => ["grants", "co-investment", "vouchers"];

    public override IReadOnlyList<double> Null => [1, 0, 0];

    public override double Low => 0;

    public override double High => 1;

    public override bool SharesOfOne => true;

    public override string Equations => "F2,F9,B10,A1";

    public override string Acts => "next call or deal";

    public override Source Source => Source.Assumption(
        "the plan was announced, its split was not; grants alone are the usual instrument");
}
