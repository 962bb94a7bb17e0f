namespace EcosystemSim.Model.Indicators;

/// <summary>N11: how unevenly universities publish.</summary>
public sealed class OutputConcentration : Indicator
{
    public override string Number => "N11";

    public override string Name => "Output concentration";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("paper-gini", "-", IndicatorKind.Index, Better.Unstated,
            "Gini coefficient of papers over universities", "K4"),
        new("top-university-paper-share", "-", IndicatorKind.Share, Better.Unstated,
            "share of the five universities with most papers", "K4"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        Span<double> papers = world.Scratch.A.AsSpan(0, world.Universities.Count);
        world.Universities.PapersOfYear.AsSpan(0, papers.Length).CopyTo(papers);
        // Sorts in ascending order, so that the top is at the end.
        values[0] = OfYear(in end, Inequality.Gini(papers));
        double top = OrderedSum.Of(papers[^Math.Min(TopUniversities, papers.Length)..]);
        values[1] = OfYear(in end, Ratio(top, OrderedSum.Of(papers)));
    }
}
