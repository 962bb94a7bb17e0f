using EcosystemSim.Model.Institutions;
using EcosystemSim.Results;

namespace EcosystemSim.Report.Ledger;

/// <summary>A number that an institution set to something else than what was in force.</summary>
/// <param name="Entry">Where it did.</param>
/// <param name="Choice">Which number.</param>
/// <param name="Before">What was in force; NaN where the model's own rule was.</param>
/// <param name="Now">What applies for the year; NaN for the lever's own value, or the model's own rule, again.</param>
internal sealed record Change(LedgerEntry Entry, Choice Choice, double Before, double Now)
{
    /// <summary>All changes of a ledger in its order: by year, then by the order in which decisions apply.</summary>
    public static IEnumerable<Change> Of(PolicyLedger ledger)
    {
        var former = new Dictionary<InstitutionId, LedgerEntry>();
        foreach (LedgerEntry entry in ledger.Entries.Where(entry => entry.AnsweredBy.Length > 0))
        {
            foreach (Change change in Of(entry, former.GetValueOrDefault(entry.Id)))
                yield return change;
            former[entry.Id] = entry;
        }
    }

    private static IEnumerable<Change> Of(LedgerEntry entry, LedgerEntry? former)
    {
        for (int i = 0; i < entry.Applied.Length; i++)
        {
            Choice choice = entry.Institution.Decides[i];

            // What an institution decides about and sees in force has the same key in both.
            int seen = entry.Institution.Sees.TakeWhile(number => number.Key != choice.Key).Count();
            double before = seen < entry.Seen.Length ? entry.Seen[seen] : former?.Applied[i] ?? double.NaN;
            bool isNew = double.IsNaN(entry.Applied[i])
                ? seen == entry.Seen.Length && !double.IsNaN(before)
                : entry.Applied[i] != before;
            if (isNew)
                yield return new Change(entry, choice, before, entry.Applied[i]);
        }
    }
}
