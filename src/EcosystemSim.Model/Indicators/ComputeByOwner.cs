namespace EcosystemSim.Model.Indicators;

/// <summary>N37: stocks by owner, and academic compute relative to what research labour needs.</summary>
public sealed class ComputeByOwner : Indicator
{
    public override string Number => "N37";

    public override string Name => "Compute";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("compute-universities", "AE", IndicatorKind.Stock, Better.Higher,
            "compute of universities, accelerator equivalents of the start", "Q1,Q2"),
        new("compute-firms", "AE", IndicatorKind.Stock, Better.Higher,
            "compute of firms", "Q1,Q2"),
        new("compute-hub", "AE", IndicatorKind.Stock, Better.Higher,
            "compute of the hub", "Q1,Q2"),
        new("relative-compute", "-", IndicatorKind.Index, Better.Higher,
            "academic compute per research labour relative to the moving requirement, 1 at the start", "Q3"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        world.Compute.Stock.AsSpan(0, ComputeOwner.Count).CopyTo(values);
        values[ComputeOwner.Count] = world.Economy.RelativeCompute;
    }
}
