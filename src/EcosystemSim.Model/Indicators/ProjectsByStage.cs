namespace EcosystemSim.Model.Indicators;

/// <summary>N28: innovation projects on their way to market.</summary>
public sealed class ProjectsByStage : Indicator
{
    public override string Number => "N28";

    public override string Name => "Projects by stage";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("projects-idea", "count", IndicatorKind.Stock, Better.Unstated,
            "projects in the idea stage", "J1-J3"),
        new("projects-prototype", "count", IndicatorKind.Stock, Better.Unstated,
            "projects in the prototype stage", "J2,J3"),
        new("projects-product", "count", IndicatorKind.Stock, Better.Unstated,
            "projects in the product stage", "J2,J3"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values.Clear();
        for (int k = 0; k < world.Projects.Count; k++)
            values[(int)world.Projects.Stage[k] - 1]++;
    }
}
