namespace EcosystemSim.Model.Indicators;

/// <summary>N10: papers of the year over the mean research labour of its months.</summary>
public sealed class PapersPerResearcher : Indicator
{
    public override string Number => "N10";

    public override string Name => "Papers per research FTE";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("papers-per-research-fte", "papers/FTE/yr", IndicatorKind.Share, Better.Higher,
            "papers per full-time equivalent of research labour", "K1,K4"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, Ratio(world[Flow.Papers] * Time.MonthsPerYear, world[Flow.ResearchLabour]));
    }
}
