using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N17: emigration by level, in persons and relative to the people of the level at home at the end of the year.
/// </summary>
public sealed class Emigration : Indicator
{
    public override string Number => "N17";

    public override string Name => "Emigration by level";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        .. PerLevel(level => new IndicatorColumn(
            $"emigration-{level}", "persons/yr", IndicatorKind.Flow, Better.Lower, $"{level} who left the country", "T3,T7")),
        .. PerLevel(level => new IndicatorColumn(
            $"emigration-rate-{level}", "1/yr", IndicatorKind.Share, Better.Lower,
            $"{level} who left the country relative to those at home", "T3,T7")),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        for (int level = 0; level < Level.Count; level++)
        {
            double left = world[Flow.EmigrationEngineers + level];
            values[level] = OfYear(in end, left);
            values[Level.Count + level] = OfYear(in end, Ratio(left, HomeStock.Of(world, level)));
        }
    }
}
