namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N50: growth of the frontier and of research, and the distinct papers of the world; the growth of counted papers follows from
/// two rows.
/// </summary>
public sealed class WorldResearch : Indicator
{
    public override string Number => "N50";

    public override string Name => "World frontier and papers";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("frontier-growth", "1/yr", IndicatorKind.Share, Better.Unstated,
            "growth of the world frontier of AI capability, logs", "W1"),
        new("world-research-growth", "1/yr", IndicatorKind.Share, Better.Unstated,
            "growth of world AI research", "W2"),
        new("world-papers", "papers/yr", IndicatorKind.Flow, Better.Unstated,
            "distinct AI papers of the world", "W4"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = world.Economy.FrontierGrowthPerYear;
        values[1] = world.Economy.WorldGrowthPerYear;
        values[2] = OrderedSum.Of(world.Panel.PapersOfYear.AsSpan(0, world.Panel.Count)) / WholeCountFactor;
    }
}
