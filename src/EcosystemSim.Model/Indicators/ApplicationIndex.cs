using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N35: composite index of AI application and its five components on the goalposts of the start, the shift to the announced rank
/// included.
/// </summary>
public sealed class ApplicationIndex : Indicator
{
    public override string Number => "N35";

    public override string Name => "Application index";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("application-index", "-", IndicatorKind.Index, Better.Higher,
            "composite index of AI application, default weights", "I4"),
        new("index-adoption", "-", IndicatorKind.Index, Better.Higher,
            "index component: adoption", "I2,I3"),
        new("index-firms", "-", IndicatorKind.Index, Better.Higher,
            "index component: AI firms and products", "I2,I3"),
        new("index-skills", "-", IndicatorKind.Index, Better.Higher,
            "index component: AI skills", "I2,I3"),
        new("index-compute", "-", IndicatorKind.Index, Better.Higher,
            "index component: compute per worker", "I2,I3"),
        new("index-trust", "-", IndicatorKind.Index, Better.Higher,
            "index component: trust and governance", "I2,I3"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = Ranking.Index(world, world.Start.Focal, end.Years);
        Ranking.Normalised(world, world.Start.Focal, end.Years, values[1..]);
    }
}
