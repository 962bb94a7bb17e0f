namespace EcosystemSim.Model.Indicators;

/// <summary>N01: papers of the focal nation, whole counts; at the start the expected number of a year.</summary>
public sealed class AiPapers : Indicator
{
    public override string Number => "N01";

    public override string Name => "AI papers";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("ai-papers", "papers/yr", IndicatorKind.Flow, Better.Higher,
            "AI papers of the year with an author in the nation", "K4"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = end.IsStart ? world.Start.Papers[world.Start.Focal] : world[Flow.Papers];
    }
}
