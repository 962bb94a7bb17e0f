using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>N19: nationals abroad relative to all nationals of the field.</summary>
public sealed class DiasporaShares : Indicator
{
    public override string Number => "N19";

    public override string Name => "Diaspora stock ratio";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        .. PerLevel(level => new IndicatorColumn(
            $"diaspora-share-{level}", "-", IndicatorKind.Share, Better.Lower, $"share of {level} who live abroad", "T7-T9")),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        for (int level = 0; level < Level.Count; level++)
            values[level] = Ratio(
                world.Labour.Diaspora[level], world.Labour.Diaspora[level] + HomeStock.Of(world, level));
    }
}
