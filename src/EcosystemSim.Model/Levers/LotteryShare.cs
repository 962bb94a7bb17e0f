using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L19: share of call money given by lottery above the median score. Costs no money; it gives up what the ranking knows.
/// </summary>
public sealed class LotteryShare : Lever
{
    public override string Number => "L19";

    public override string Key => "lottery-share";

    public override string Meaning => "share of call money awarded by lottery among proposals above the median";

    public override string Unit => "share";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 1;

    public override string Equations => "F6";

    public override string Acts => "calls";

    public override Source Source => Source.Assumption("none to all; partial lotteries exist, no measured effect was found");
}
