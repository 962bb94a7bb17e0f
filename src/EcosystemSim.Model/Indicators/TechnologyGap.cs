namespace EcosystemSim.Model.Indicators;

/// <summary>N09: distance to the world frontier, in logs and as a level.</summary>
public sealed class TechnologyGap : Indicator
{
    public override string Number => "N09";

    public override string Name => "Technology gap";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("technology-gap", "log points", IndicatorKind.Index, Better.Lower,
            "log distance of national AI technology to the frontier", "K9"),
        new("technology-level", "-", IndicatorKind.Index, Better.Higher,
            "national AI technology relative to the frontier", "K9"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = world.Economy.TechGap;
        values[1] = StableMath.Exp(-world.Economy.TechGap);
    }
}
