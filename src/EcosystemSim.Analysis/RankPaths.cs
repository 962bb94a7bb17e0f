using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Analysis;

/// <summary>Prepares the paths of the research rank against the application rank.</summary>
public static class RankPaths
{
    /// <summary>Every so many years the year is written beside a point.</summary>
    private const int MarkedYears = 5;

    /// <param name="summary">The ensemble.</param>
    /// <param name="across">Key of the rank across.</param>
    /// <param name="up">Key of the rank up.</param>
    /// <param name="words">Titles and labels.</param>
    /// <returns>Null when a rank is missing or has no values.</returns>
    public static RankPathData? Of(Summary summary, string across, string up, FigureWords words)
    {
        if (!summary.Has(across) || !summary.Has(up))
            return null;
        RankPath[] paths = [.. PolicyTag.All(summary, words)
            .Select(policy => Path(summary, policy, across, up, words))
            .OfType<RankPath>()];
        if (paths.Length == 0)
            return null;
        string widths = paths.Length > 2 ? "Widths differ only to show paths that lie on each other. " : "";
        var head = new FigureHead(
            "Both ranks together, year by year",
            "up and to the right is better",
            Sentence(paths.FirstOrDefault(path => path.Policy.Policy == summary.CompareTo) ?? paths[0])
                + Change(summary, across, up, words),
            $"{FigureText.Runs(summary, up, words)} Paths: medians of each rank from the end of {words.YearLabels[0]} (ring); "
            + "small dots: years; large dot: last year; cross: 50 % of runs in the last year. The median of each rank is taken "
            + $"by itself, so that no single run need follow a path. {widths}{words.Source}");
        return new RankPathData(head, "World rank in AI application", "World rank in AI research", paths);
    }

    private static RankPath? Path(Summary summary, PolicyTag policy, string across, string up, FigureWords words)
    {
        int[] years = [.. Enumerable.Range(0, summary.Years + 1).Where(year =>
            summary.Row(policy.Policy, year, across).Band.Count > 0 && summary.Row(policy.Policy, year, up).Band.Count > 0)];
        if (years.Length == 0)
            return null;
        RankPoint[] points = [.. years.Select(year => new RankPoint(
            summary.Row(policy.Policy, year, across).Band.Q50,
            summary.Row(policy.Policy, year, up).Band.Q50,
            words.YearLabels[year],
            year > 0 && year < years[^1] && year % MarkedYears == 0))];
        RankPoint end = points[^1];
        return new RankPath(
            policy,
            points,
            $"research {Place(end.Up)}, application {Place(end.Across)}",
            summary.Row(policy.Policy, years[^1], across).Band,
            summary.Row(policy.Policy, years[^1], up).Band);
    }

    private static string Sentence(RankPath path)
    {
        RankPoint start = path.Points[0];
        RankPoint end = path.Points[^1];
        string up = path.Up.Count == 1 ? "" : $" (half of the runs {Place(path.Up.Q25)} to {Place(path.Up.Q75)})";
        string across = path.Across.Count == 1 ? "" : $" ({Place(path.Across.Q25)} to {Place(path.Across.Q75)})";
        string who = path.Up.Count == 1 ? "the only run" : "the median";
        return $"Under {FigureText.Quoted(path.Policy.Title)} {who} moves from research rank {Place(start.Up)} and application "
            + $"rank {Place(start.Across)} at the end of {start.YearLabel} to {Place(end.Up)}{up} and {Place(end.Across)}{across}"
            + $" at the end of {end.YearLabel}.";
    }

    private static string Change(Summary summary, string across, string up, FigureWords words)
    {
        string?[] effects = [.. new[] { (Key: up, Where: " in research"), (Key: across, Where: " in application") }.Select(rank =>
        {
            IndicatorColumn column = FigureText.Column(summary, rank.Key);
            return FigureText.LargestEffect(summary, column, DisplayUnit.Of(column), words, rank.Where);
        })];
        string[] present = [.. effects.OfType<string>()];
        return present.Length == 0 ? "" : $" {string.Join("; ", present)}.";
    }

    private static string Place(double rank) => new DisplayUnit("", "", "", IsRank: true).Number(rank);
}
