namespace EcosystemSim.Model.Institutions;

/// <summary>What the public research council sees.</summary>
/// <param name="Year">Fiscal year that begins.</param>
/// <param name="Proposals">Proposals of last year.</param>
/// <param name="Payline">Awards over proposals; NaN without proposals.</param>
/// <param name="LotteryShare">Lottery share in force.</param>
/// <param name="AwardsGini">Concentration of past awards over research units.</param>
public readonly record struct CouncilObservation(
    int Year, double Proposals, double Payline, double LotteryShare, double AwardsGini);

/// <summary>What the council decides; null keeps the lever's value.</summary>
/// <param name="LotteryShare">Share of call money given by lottery, 0 to 1.</param>
/// <param name="Reviewers">Reviewers per proposal, 1 to 12.</param>
/// <param name="CallsPerYear">Calls per year, 1 to 4.</param>
public readonly record struct CouncilDecision(double? LotteryShare, double? Reviewers, double? CallsPerYear);

/// <summary>Rule 7.5: where hardly one in ten proposals wins, more is left to the lottery.</summary>
public static class ResearchCouncil
{
    public static CouncilDecision DefaultRule(in CouncilObservation observation) =>
        observation.Proposals > 0 && observation.Payline < CouncilPaylineMin
            ? new CouncilDecision(Math.Min(CouncilLotteryMax, observation.LotteryShare + CouncilLotteryStep), null, null)
            : new CouncilDecision(observation.LotteryShare, null, null);
}
