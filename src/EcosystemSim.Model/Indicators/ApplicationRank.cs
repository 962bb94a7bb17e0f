using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N36: rank by the composite index at default weights, and by adoption alone; in every 25th replicate also the interval of the
/// rank over index weights.
/// </summary>
public sealed class ApplicationRank : Indicator
{
    public override string Number => "N36";

    public override string Name => "Application rank";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("application-rank", "rank", IndicatorKind.Rank, Better.Lower,
            "world rank by the composite index of AI application", "I5"),
        new("adoption-rank", "rank", IndicatorKind.Rank, Better.Lower,
            "world rank by adoption alone", "I2,I5"),
        new("application-rank-weights-low", "rank", IndicatorKind.Rank, Better.Lower,
            "5 % quantile of the application rank over index weights; every 25th replicate", "I5"),
        new("application-rank-weights-median", "rank", IndicatorKind.Rank, Better.Lower,
            "median of the application rank over index weights; every 25th replicate", "I5"),
        new("application-rank-weights-high", "rank", IndicatorKind.Rank, Better.Lower,
            "95 % quantile of the application rank over index weights; every 25th replicate", "I5"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = Ranking.Application(world, end.Years);
        values[1] = Ranking.ByAdoption(world);
        (values[2], values[3], values[4]) = world.RecordsRankInterval
            ? RankInterval.Of(world, end.Years)
            : (double.NaN, double.NaN, double.NaN);
    }
}
