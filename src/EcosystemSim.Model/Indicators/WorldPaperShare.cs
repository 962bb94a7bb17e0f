namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N02: share of the distinct AI papers of the world; the whole counts of nations add to more, for a paper of two nations counts
/// in both.
/// </summary>
public sealed class WorldPaperShare : Indicator
{
    public override string Number => "N02";

    public override string Name => "World share of papers";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("world-paper-share", "-", IndicatorKind.Share, Better.Higher,
            "share of the world's AI papers with an author in the nation", "K4,W4"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        NationPanel panel = world.Panel;
        double all = OrderedSum.Of(panel.PapersOfYear.AsSpan(0, panel.Count));
        values[0] = Ratio(panel.PapersOfYear[world.Start.Focal] * WholeCountFactor, all);
    }
}
