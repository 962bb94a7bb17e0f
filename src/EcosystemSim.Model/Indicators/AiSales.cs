namespace EcosystemSim.Model.Indicators;

/// <summary>N25: what AI firms earn.</summary>
public sealed class AiSales : Indicator
{
    public override string Number => "N25";

    public override string Name => "AI sector sales and exports";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("ai-sales", "MUSD0/yr", IndicatorKind.Flow, Better.Higher,
            "sales of AI firms at home, real", "B3"),
        new("ai-exports", "MUSD0/yr", IndicatorKind.Flow, Better.Higher,
            "sales of AI firms abroad, real", "B4"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, world[Flow.Sales]);
        values[1] = OfYear(in end, world[Flow.Exports]);
    }
}
