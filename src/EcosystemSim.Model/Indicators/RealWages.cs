namespace EcosystemSim.Model.Indicators;

/// <summary>N16: real wages by level, at universities and at firms (which the hub follows).</summary>
public sealed class RealWages : Indicator
{
    public override string Number => "N16";

    public override string Name => "Real wages by level";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        .. PerLevel(level => At("university", "universities", level)),
        .. PerLevel(level => At("firm", "firms and the hub", level)),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        world.Labour.UniversityWage.AsSpan(0, Level.Count).CopyTo(values);
        world.Labour.FirmWage.AsSpan(0, Level.Count).CopyTo(values[Level.Count..]);
    }

    private static IndicatorColumn At(string key, string employer, string level) => new(
        $"{key}-real-wage-{level}", "USD0/yr", IndicatorKind.Stock, Better.Unstated,
        $"real wage of {level} at {employer}", "T13");
}
