namespace EcosystemSim.Model.Indicators;

/// <summary>N15: people of the field at home without a job in it.</summary>
public sealed class JobSeekers : Indicator
{
    public override string Number => "N15";

    public override string Name => "Job seekers by level";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        .. PerLevel(level => new IndicatorColumn(
            $"job-seekers-{level}", "persons", IndicatorKind.Stock, Better.Unstated,
            $"{level} at home who look for a job in AI", "T7,T11")),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        for (int level = 0; level < Level.Count; level++)
            values[level] = world.Labour.Pool[level];
    }
}
