using System.Globalization;

namespace EcosystemSim.Report.Words;

/// <summary>The two ranks that the report is about.</summary>
/// <param name="Key">Column of the results.</param>
/// <param name="Name">In a sentence.</param>
/// <param name="Heading">Above a sentence.</param>
/// <param name="Meaning">How it is counted, for a reader who does not know.</param>
internal sealed record RankWords(string Key, string Name, string Heading, string Meaning);

internal static class Ranks
{
    public static IReadOnlyList<RankWords> Both { get; } =
    [
        new("research-rank", "research rank", "World rank in AI research", "nations ordered by the AI papers of the year"),
        new("application-rank", "application rank", "World rank in AI application",
            "nations ordered by an index of adoption, AI firms and products, skills, compute and trust"),
    ];

    /// <summary>A rank as a whole number, also where a quantile falls between two.</summary>
    public static string Shown(double rank) =>
        double.IsNaN(rank) ? "-" : Math.Round(rank, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    public static IEnumerable<RankWords> In(ReportInput input) => Both.Where(rank => input.Summary.Has(rank.Key));
}
