namespace EcosystemSim.Model.Institutions;

/// <summary>What the public innovation fund sees.</summary>
/// <param name="Year">Fiscal year that begins.</param>
/// <param name="GrantShare">Public grants over firm research, trailing year (F8).</param>
/// <param name="PrivateMatch">Match in force.</param>
/// <param name="GrantsShare">Instrument share of grants in force.</param>
/// <param name="VouchersShare">Instrument share of vouchers in force.</param>
public readonly record struct FundObservation(
    int Year, double GrantShare, double PrivateMatch, double GrantsShare, double VouchersShare);

/// <summary>What the fund decides; null keeps the lever's value.</summary>
/// <param name="PrivateMatch">Required private match, 0 to 0.5.</param>
/// <param name="GrantsShare">Instrument share of grants; co-investment keeps its own.</param>
/// <param name="VouchersShare">Instrument share of vouchers.</param>
public readonly record struct FundDecision(double? PrivateMatch, double? GrantsShare, double? VouchersShare);

/// <summary>Rule 7.6: where grants crowd out firm research, ask for a higher match and move money to vouchers.</summary>
public static class InnovationFund
{
    public static FundDecision DefaultRule(in FundObservation observation)
    {
        if (observation.GrantShare <= FundGrantShareMax)
            return new FundDecision(observation.PrivateMatch, observation.GrantsShare, observation.VouchersShare);
        double moved = Math.Min(FundVoucherStep, observation.GrantsShare);
        return new FundDecision(
            Math.Min(FundMatchMax, observation.PrivateMatch + FundMatchStep),
            observation.GrantsShare - moved, observation.VouchersShare + moved);
    }
}
