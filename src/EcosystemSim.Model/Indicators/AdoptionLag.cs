namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N46: months from the start until adoption reached given levels, NaN until then, 0 where it stood there at the start. The
/// comparison with the median high-income nation needs all nations' paths and is left to the analysis.
/// </summary>
public sealed class AdoptionLag : Indicator
{
    public override string Number => "N46";

    public override string Name => "Adoption lag";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } = [At("10"), At("25"), At("50")];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        double start = world.Start.Adoption[world.Start.Focal];
        for (int level = 0; level < Milestones.Count; level++)
        {
            double months = world.Milestones.Months[level];
            double reached = months > 0 ? months : double.NaN;
            values[level] = start >= Milestones.Adoption[level] ? 0 : reached;
        }
    }

    private static IndicatorColumn At(string percent) => new(
        $"months-to-adoption-{percent}", "months", IndicatorKind.Stock, Better.Lower,
        $"months until {percent} % of employment used AI", "A1-A5");
}
