using EcosystemSim.Model.Institutions;
using EcosystemSim.Results;

namespace EcosystemSim.Report.Ledger;

/// <summary>
/// Programme money of a year in millions of start-date dollars, as the institutions saw it when the year was over.
/// </summary>
/// <param name="Year">Model year, from 1.</param>
/// <param name="Appropriated">All plans together.</param>
/// <param name="Plans">Academic research, AI firms, national hub.</param>
/// <param name="ByCommittee">Whether the steering committee set the shares of the plans; else the policy's levers did.</param>
/// <param name="Universities">What universities got as grants.</param>
/// <param name="Firms">What firms got as grants and co-investment.</param>
internal sealed record MoneyYear(
    int Year, double Appropriated, IReadOnlyList<PlanYear> Plans, bool ByCommittee, Received Universities, Received Firms)
{
    public bool HasMoney =>
        Appropriated > 0 || Universities.Count > 0 || Firms.Count > 0 || Plans.Any(plan => plan.PaidShare > 0);

    /// <summary>The years of a ledger in which there was programme money.</summary>
    public static IEnumerable<MoneyYear> Of(PolicyLedger ledger)
    {
        Dictionary<int, LedgerEntry[]> years = ledger.Entries.GroupBy(entry => entry.Year)
            .ToDictionary(year => year.Key, year => year.ToArray());
        return years.Keys.Where(year => year > 0).Order()
            .Select(year => Of(year, Committee(years.GetValueOrDefault(year - 1, [])), years[year])).Where(year => year.HasMoney);
    }

    /// <param name="year">Model year, from 1: that of the entries that look back on it.</param>
    /// <param name="decided">The committee's entry at its beginning.</param>
    /// <param name="after">All entries at its end.</param>
    private static MoneyYear Of(int year, LedgerEntry? decided, LedgerEntry[] after)
    {
        CommitteeObservation seen = Committee(after)?.SeenAs<CommitteeObservation>() ?? default;
        return new MoneyYear(
            year,
            seen.Budget,
            [
                new PlanYear(seen.Budget * seen.ShareAcademic, seen.ExecutionAcademic),
                new PlanYear(seen.Budget * seen.ShareFirms, seen.ExecutionFirms),
                new PlanYear(seen.Budget * seen.ShareHub, seen.ExecutionHub),
            ],
            decided is not null && decided.Decided.Take(PlanShares).Any(share => !double.IsNaN(share)),
            Received.By(InstitutionType.University, after),
            Received.By(InstitutionType.Firm, after));
    }

    /// <summary>The shares come first among what the committee decides.</summary>
    private const int PlanShares = 3;

    private static LedgerEntry? Committee(IEnumerable<LedgerEntry> entries) =>
        entries.FirstOrDefault(entry => entry.Id.Type == InstitutionType.SteeringCommittee);
}

/// <summary>One plan in one year.</summary>
/// <param name="Appropriated">Money of the year.</param>
/// <param name="PaidShare">Part of the money at hand, carry-over included, that was paid out.</param>
internal readonly record struct PlanYear(double Appropriated, double PaidShare);

/// <summary>What institutions of a kind got in a year.</summary>
/// <param name="Money">All together.</param>
/// <param name="Count">How many got something.</param>
internal readonly record struct Received(double Money, int Count)
{
    public static Received By(InstitutionType type, IEnumerable<LedgerEntry> entries)
    {
        double[] got = [.. entries.Where(entry => entry.Id.Type == type && entry.MoneyOfYearBefore > 0)
            .Select(entry => entry.MoneyOfYearBefore)];
        return new Received(got.Sum(), got.Length);
    }
}
