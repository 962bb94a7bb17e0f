namespace EcosystemSim.Model.Indicators;

/// <summary>N34: share that finds adoption worthwhile, weighted by value added; at the start from the constants alone.</summary>
public sealed class AdoptionCeiling : Indicator
{
    public override string Number => "N34";

    public override string Name => "Adoption ceiling";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("adoption-ceiling", "-", IndicatorKind.Share, Better.Higher,
            "share of the economy for which adopting AI is worthwhile", "A1"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = 0;
        for (int s = 0; s < world.Sectors.Count; s++)
        {
            double ceiling = end.IsStart ? StableMath.NormalCdf(world.Start.CeilingConstant[s]) : world.Sectors.Ceiling[s];
            values[0] += world.Start.SectorValueAdded[s] * ceiling;
        }
    }
}
