using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Institutions;

/// <summary>What the public innovation fund sees.</summary>
public readonly record struct FundObservation
{
    [Sees("-", "public grants over firm research, trailing year (F8)")]
    public double GrantShare { get; init; }

    [Sees("-", "firms with a grant of the last five years that closed last year, over all such firms")]
    public double GranteeExitRate { get; init; }

    [Sees("-", "private match in force")]
    public double PrivateMatch { get; init; }

    [Sees("-", "instrument share of grants in force")]
    public double GrantsShare { get; init; }

    [Sees("-", "instrument share of vouchers in force")]
    public double VouchersShare { get; init; }
}

/// <summary>What the fund decides. Instrument shares are scaled to sum to one.</summary>
public readonly record struct FundDecision()
{
    [Sets<PrivateMatch>]
    public double PrivateMatch { get; init; } = Institution.Keep;

    [Sets<FirmInstruments>(0)]
    public double GrantsShare { get; init; } = Institution.Keep;

    [Sets<FirmInstruments>(1)]
    public double CoInvestmentShare { get; init; } = Institution.Keep;

    [Sets<FirmInstruments>(2)]
    public double VouchersShare { get; init; } = Institution.Keep;
}

/// <summary>Rule 7.6: where grants crowd out firm research, ask for a higher match and move money to vouchers.</summary>
public sealed class InnovationFund : InstitutionOf<FundObservation, FundDecision>
{
    public override InstitutionType Type => InstitutionType.InnovationFund;

    public override string Key => "innovation-fund";

    public override string Title => "Public innovation fund";

    protected override (string Name, string Meaning, Rule Rule)[] Answers { get; } =
    [
        (DefaultRule,
            "where grants exceed 30 % of firm research, match +0.1 (at most 0.5) and 0.1 of the money to vouchers", AskForMatch),
    ];

    private static FundDecision AskForMatch(in FundObservation seen)
    {
        double moved = seen.GrantShare > FundGrantShareMax ? Math.Min(FundVoucherStep, seen.GrantsShare) : 0;
        double match = seen.GrantShare > FundGrantShareMax
            ? Math.Min(FundMatchMax, seen.PrivateMatch + FundMatchStep)
            : seen.PrivateMatch;
        return new()
        {
            PrivateMatch = match,
            GrantsShare = seen.GrantsShare - moved,
            VouchersShare = seen.VouchersShare + moved,
        };
    }
}
