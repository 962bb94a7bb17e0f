namespace EcosystemSim.Model.Indicators;

/// <summary>N27: private venture capital.</summary>
public sealed class VentureDeals : Indicator
{
    public override string Number => "N27";

    public override string Name => "Venture deals and amount";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("venture-deals", "count/yr", IndicatorKind.Flow, Better.Higher,
            "venture deals of the year", "B10"),
        new("venture-amount", "MUSD0/yr", IndicatorKind.Flow, Better.Higher,
            "private venture capital invested, real", "B10"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, world[Flow.VentureDeals]);
        values[1] = OfYear(in end, world[Flow.VentureAmount]);
    }
}
