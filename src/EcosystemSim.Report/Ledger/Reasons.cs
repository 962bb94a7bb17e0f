using EcosystemSim.Model.Institutions;
using EcosystemSim.Report.Words;
using EcosystemSim.Results;

namespace EcosystemSim.Report.Ledger;

/// <summary>Why an institution decided as it did, in words.</summary>
internal static class Reasons
{
    /// <summary>What the rules of each institution look at, by key; the rest of what it sees is no reason.</summary>
    public static IReadOnlyDictionary<InstitutionType, string[]> Grounds { get; } = new Dictionary<InstitutionType, string[]>
    {
        [InstitutionType.University] = ["low-fill-years"],
        [InstitutionType.NationalHub] = ["free-slot-share", "slots"],
        [InstitutionType.SteeringCommittee] =
            ["research-rank", "application-rank", "execution-academic", "execution-firms", "execution-hub"],
        [InstitutionType.ResearchCouncil] = ["proposals", "payline"],
        [InstitutionType.InnovationFund] = ["grant-share"],
        [InstitutionType.EthicsRegulator] = ["trust", "compliance-share"],
    };

    /// <summary>What its rule does, or who decided in its place.</summary>
    public static string Of(LedgerEntry entry) => entry.Rule is { } rule
        ? Plain.Capital(MeaningOf(entry.Institution, rule))
        : $"{entry.AnsweredBy} decided";

    public static string MeaningOf(Institution institution, string rule) =>
        institution.Rules.Where(known => known.Rule == rule).Select(known => known.Meaning).FirstOrDefault(rule);

    /// <summary>"free slots over all slots: 0.42", for each ground that it saw.</summary>
    public static IEnumerable<string> Saw(LedgerEntry entry)
    {
        string[] grounds = Grounds.GetValueOrDefault(entry.Id.Type, []);
        for (int i = 0; i < entry.Seen.Length; i++)
        {
            Seen number = entry.Institution.Sees[i];
            if (grounds.Contains(number.Key) && !double.IsNaN(entry.Seen[i]))
                yield return $"{Short(number.Meaning)}: {Plain.Typeset(Plain.Quantity(entry.Seen[i], "-"))}";
        }
    }

    /// <summary>A meaning without what it adds after a semicolon.</summary>
    public static string Short(string meaning) => meaning.Split(';')[0];
}
