using EcosystemSim.Model.Institutions;
using EcosystemSim.Report.Words;
using EcosystemSim.Results;

namespace EcosystemSim.Report.Ledger;

/// <summary>Who changed what in a year, and why: a line of the ledger for people.</summary>
/// <param name="Year">Model year that it holds for, from 1.</param>
/// <param name="Who">An institution, or how many of a kind.</param>
/// <param name="What">The numbers that changed, a phrase each.</param>
/// <param name="Why">The rule that answered, or who decided.</param>
/// <param name="Saw">What it saw, a phrase each.</param>
internal sealed record Told(int Year, string Who, IReadOnlyList<string> What, string Why, IReadOnlyList<string> Saw)
{
    /// <summary>Every change: single institutions and partners one by one, universities and firms of a year together.</summary>
    public static IEnumerable<Told> Of(PolicyAccount account) =>
        from change in Change.Of(account.Ledger)
        let id = change.Entry.Id
        group change by (change.Entry.Year, id.Type, IsOneOfMany(id) ? 0 : id.Number) into year
        select IsOneOfMany(year.First().Entry.Id) ? OfMany(account, [.. year]) : OfOne(account, [.. year]);

    /// <summary>Whether its kind is told as a number of them.</summary>
    public static bool IsOneOfMany(InstitutionId id) => id.Type is InstitutionType.University or InstitutionType.Firm;

    private static Told OfOne(PolicyAccount account, Change[] changes)
    {
        LedgerEntry entry = changes[0].Entry;
        return new Told(
            entry.Year + 1, account.NameOf(entry.Id), [.. changes.Select(One)], Reasons.Of(entry), [.. Reasons.Saw(entry)]);
    }

    private static Told OfMany(PolicyAccount account, Change[] changes)
    {
        LedgerEntry[] entries = [.. changes.Select(change => change.Entry).DistinctBy(entry => entry.Id)];
        InstitutionType type = entries[0].Id.Type;
        string kind = type == InstitutionType.University ? "universities" : "firms";
        int all = account.Ledger.Entries.Count(entry => entry.Year == entries[0].Year && entry.Id.Type == type);
        return new Told(
            entries[0].Year + 1,
            $"{Plain.Whole(entries.Length)} of {Plain.Whole(all)} {kind}",
            [.. changes.GroupBy(change => change.Choice.Key).Select(Many)],
            string.Join("; ", entries.Select(Reasons.Of).Distinct()),
            []);
    }

    private static string One(Change change)
    {
        string before = double.IsNaN(change.Before) ? "" : $", was {Amount(change.Choice, change.Before)}";
        return $"{Name(change.Choice)}: {Amount(change.Choice, change.Now)}{before}";
    }

    private static string Many(IGrouping<string, Change> changes)
    {
        Choice choice = changes.First().Choice;
        string low = Amount(choice, changes.Min(change => change.Now)), high = Amount(choice, changes.Max(change => change.Now));
        return $"{Name(choice)}: {(low == high ? low : $"{low} to {high}")}";
    }

    private static string Name(Choice choice) => Plain.Capital(Reasons.Short(choice.Meaning));

    private static string Amount(Choice choice, double value) =>
        double.IsNaN(value) ? "as before any decision" : Plain.Typeset(Plain.Quantity(value, choice.Unit));
}
