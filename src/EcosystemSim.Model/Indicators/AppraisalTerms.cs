namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N48: this run's own terms, discounted to the start. Net present value, benefit-cost ratio and P(NPV &gt; 0) are differences to
/// the null run and belong to the analysis.
/// </summary>
public sealed class AppraisalTerms : Indicator
{
    public override string Number => "N48";

    public override string Name => "Discounted terms of the appraisal";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("discounted-gdp", "MUSD0/yr", IndicatorKind.Flow, Better.Higher,
            "output, discounted", "G3,G6"),
        new("discounted-resources", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated,
            "real resources used because of levers, discounted", "G6"),
        new("discounted-outlays", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated,
            "outlays of the state, discounted", "G6"),
        new("discounted-receipts", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated,
            "receipts of the state, discounted", "G6"),
        new("discounted-compliance", "MUSD0/yr", IndicatorKind.Flow, Better.Lower,
            "compliance cost not paid by the state, discounted", "J4,G6"),
        new("discounted-incidents", "count/yr", IndicatorKind.Flow, Better.Lower,
            "serious incidents, discounted", "E2,G6"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, world[Flow.DiscountedGdp]);
        values[1] = OfYear(in end, world[Flow.DiscountedResources]);
        values[2] = OfYear(in end, world[Flow.DiscountedOutlays]);
        values[3] = OfYear(in end, world[Flow.DiscountedReceipts]);
        values[4] = OfYear(in end, world[Flow.DiscountedCompliance]);
        values[5] = OfYear(in end, world[Flow.DiscountedIncidents]);
    }
}
