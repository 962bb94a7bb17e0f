using EcosystemSim.Model.Institutions;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Tests;

/// <summary>
/// Made-up reference runs: two universities, a firm that gets money, one that does not, and a hub that changes its mind.
/// </summary>
internal static class MadeReferences
{
    /// <param name="study">The study.</param>
    /// <param name="policy">Index of the policy.</param>
    /// <param name="inline">The run of the ensemble.</param>
    public static ReferenceRun Of(Study study, int policy, RunRecord inline)
    {
        ulong[] hashes = [.. Enumerable.Range(1, study.Years * 12).Select(month => (ulong)(month * (policy + 3)))];
        hashes[^1] = inline.StateHash;
        return new ReferenceRun(
            inline, hashes, [.. hashes], [.. Enumerable.Range(0, study.Years + 1).SelectMany(year => Year(study, policy, year))]);
    }

    private static IEnumerable<LedgerEntry> Year(Study study, int policy, int year)
    {
        double money = policy * year;
        yield return Entry(study, year, InstitutionType.University, 1, (6, money));
        yield return Entry(study, year, InstitutionType.University, 2, (6, 2 * money));
        yield return Entry(study, year, InstitutionType.Firm, 1, (4, money));
        yield return Entry(study, year, InstitutionType.Firm, 2, (4, 0));
        LedgerEntry hub = Entry(study, year, InstitutionType.NationalHub, 0, (5, 3 - (year % 2)));
        if (year < study.Years)
            (hub.Decided[1], hub.Applied[1]) = (3 - (year % 3), 3 - (year % 3));
        yield return hub;
    }

    /// <summary>An institution that decides nothing and sees its place in <paramref name="seen"/>, and elsewhere 1.</summary>
    private static LedgerEntry Entry(Study study, int year, InstitutionType type, ulong number, (int Place, double Value) seen)
    {
        Institution institution = InstitutionCatalog.Of(type);
        double[] sees = [.. institution.Sees.Select((_, i) => i == seen.Place ? seen.Value : 1.0)];
        return new LedgerEntry(
            year, new InstitutionId(type, number), year < study.Years ? LedgerEntry.ByRule(Institution.DefaultRule) : "", sees,
            Nothing(institution), Nothing(institution));
    }

    private static double[] Nothing(Institution institution) => [.. institution.Decides.Select(_ => Institution.Keep)];
}
