namespace EcosystemSim.Model.Indicators;

/// <summary>N44: what AI adds to productivity and output.</summary>
public sealed class ProductivityGain : Indicator
{
    public override string Number => "N44";

    public override string Name => "Productivity and output";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("tfp-gain", "-", IndicatorKind.Share, Better.Higher,
            "gain of total factor productivity from AI", "G2"),
        new("gdp-gain", "MUSD0/yr", IndicatorKind.Flow, Better.Higher,
            "output above the path without further AI, real", "G3"),
        new("gdp", "MUSD0/yr", IndicatorKind.Stock, Better.Higher,
            "gross domestic product at a yearly rate, real", "G3"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = world.Economy.TfpGain;
        values[1] = OfYear(in end, world[Flow.GdpGain]);
        values[2] = world.Economy.GdpUsd / Money.Million;
    }
}
