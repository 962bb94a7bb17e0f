namespace EcosystemSim.Model.Indicators;

/// <summary>N26: part of AI demand that home firms serve.</summary>
public sealed class LocalSupplyShare : Indicator
{
    public override string Number => "N26";

    public override string Name => "Local share of AI supply";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("local-supply-share", "-", IndicatorKind.Share, Better.Higher,
            "share of AI demand served by home firms", "B2"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = world.Economy.LocalShare;
    }
}
