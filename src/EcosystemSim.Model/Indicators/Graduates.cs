namespace EcosystemSim.Model.Indicators;

/// <summary>N12: degrees of the year.</summary>
public sealed class Graduates : Indicator
{
    public override string Number => "N12";

    public override string Name => "Graduates and new PhDs";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("graduates", "persons/yr", IndicatorKind.Flow, Better.Higher,
            "graduates of AI programmes, bachelor and master", "T2,T3"),
        new("new-phds", "persons/yr", IndicatorKind.Flow, Better.Higher,
            "new PhDs, those who leave included", "T2,T3"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, world[Flow.BachelorGraduates]);
        values[1] = OfYear(in end, world[Flow.NewPhds]);
    }
}
