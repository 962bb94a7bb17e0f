namespace EcosystemSim.Model.Indicators;

/// <summary>N08: ability to learn from the frontier.</summary>
public sealed class AbsorptiveCapacity : Indicator
{
    public override string Number => "N08";

    public override string Name => "Absorptive capacity";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("absorptive-capacity", "-", IndicatorKind.Index, Better.Higher,
            "absorptive capacity from knowledge per worker, 0 to 1", "K8"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = world.Economy.AbsorptiveCapacity;
    }
}
