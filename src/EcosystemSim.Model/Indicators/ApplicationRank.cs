using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N36: rank by the composite index at default weights, and by adoption alone; the interval over weights is drawn by the
/// analysis.
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
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = Ranking.Application(world, end.Years);
        values[1] = Ranking.ByAdoption(world);
    }
}
