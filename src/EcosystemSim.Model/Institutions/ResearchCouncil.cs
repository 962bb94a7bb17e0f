using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Institutions;

/// <summary>What the public research council sees.</summary>
public readonly record struct CouncilObservation
{
    [Sees("count/yr", "proposals of last year")]
    public double Proposals { get; init; }

    [Sees("-", "awards over proposals; NaN without proposals")]
    public double Payline { get; init; }

    [Sees("-", "lottery share in force")]
    public double LotteryShare { get; init; }

    [Sees("-", "concentration of past awards over research units")]
    public double AwardsGini { get; init; }
}

/// <summary>What the council decides. Instrument shares are scaled to sum to one.</summary>
public readonly record struct CouncilDecision()
{
    [Sets<LotteryShare>]
    public double LotteryShare { get; init; } = Institution.Keep;

    [Sets<Reviewers>]
    public double Reviewers { get; init; } = Institution.Keep;

    [Sets<CallsPerYear>]
    public double CallsPerYear { get; init; } = Institution.Keep;

    [Sets<AcademicInstruments>(0)]
    public double GrantsShare { get; init; } = Institution.Keep;

    [Sets<AcademicInstruments>(1)]
    public double ComputeShare { get; init; } = Institution.Keep;

    [Sets<AcademicInstruments>(2)]
    public double StipendsShare { get; init; } = Institution.Keep;
}

/// <summary>Rule 7.5: where hardly one in ten proposals wins, more is left to the lottery.</summary>
public sealed class ResearchCouncil : InstitutionOf<CouncilObservation, CouncilDecision>
{
    public override InstitutionType Type => InstitutionType.ResearchCouncil;

    public override string Key => "research-council";

    public override string Title => "Public research council";

    protected override (string Name, string Meaning, Rule Rule)[] Answers { get; } =
        [(DefaultRule, "with under 10 % of proposals awarded, lottery share +0.1, at most 0.5", WidenLottery)];

    private static CouncilDecision WidenLottery(in CouncilObservation seen) =>
        seen.Proposals > 0 && seen.Payline < CouncilPaylineMin
            ? new() { LotteryShare = Math.Min(CouncilLotteryMax, seen.LotteryShare + CouncilLotteryStep) }
            : new() { LotteryShare = seen.LotteryShare };
}
