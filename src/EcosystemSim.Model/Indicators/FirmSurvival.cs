namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N22: share of the firms whose 1st, 3rd or 5th birthday fell into the year that were still open on it; NaN before such cohorts
/// exist.
/// </summary>
public sealed class FirmSurvival : Indicator
{
    public override string Number => "N22";

    public override string Name => "Survival of firms";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("firm-survival-1yr", "-", IndicatorKind.Share, Better.Unstated,
            "share of new firms still open after 1 year", "B8,B9"),
        new("firm-survival-3yr", "-", IndicatorKind.Share, Better.Unstated,
            "share of new firms still open after 3 years", "B8,B9"),
        new("firm-survival-5yr", "-", IndicatorKind.Share, Better.Unstated,
            "share of new firms still open after 5 years", "B8,B9"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        CohortLog log = world.Cohorts;
        for (int age = 0; age < CohortLog.Ages; age++)
            values[age] = OfYear(in end, Ratio(log.Survived[age], log.Founded[age]));
    }
}
