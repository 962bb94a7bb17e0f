namespace EcosystemSim.Model.Indicators;

/// <summary>N07: quality-weighted papers that are not yet forgotten.</summary>
public sealed class KnowledgeStock : Indicator
{
    public override string Number => "N07";

    public override string Name => "Knowledge stock";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("knowledge", "papers", IndicatorKind.Stock, Better.Higher,
            "knowledge stock in papers of mean quality", "K7"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = world.Economy.Knowledge;
    }
}
