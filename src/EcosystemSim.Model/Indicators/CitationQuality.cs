namespace EcosystemSim.Model.Indicators;

/// <summary>N04: citations per paper relative to the start.</summary>
public sealed class CitationQuality : Indicator
{
    public override string Number => "N04";

    public override string Name => "Mean citation quality";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("citation-quality", "-", IndicatorKind.Share, Better.Higher,
            "mean quality of the year's papers, 1 at the start", "K6"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, Ratio(world[Flow.Quality], world[Flow.Papers]));
    }
}
