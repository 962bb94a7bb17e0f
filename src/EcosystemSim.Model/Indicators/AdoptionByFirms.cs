using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N33: share of firms that use AI, by sector and then weighted by employment, for firms are not counted by sector; below the
/// share of employment, for large firms adopt first.
/// </summary>
public sealed class AdoptionByFirms : Indicator
{
    public override string Number => "N33";

    public override string Name => "Adoption by firm count";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("adoption-by-firms", "-", IndicatorKind.Share, Better.Higher,
            "share of adopting firms, each firm counted once", "A6"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = 0;
        for (int s = 0; s < world.Sectors.Count; s++)
        {
            double firms = AdoptAndTrade.ByFirmCount(world.Sectors.Adoption[s], world.Parameters[AdoptionSizeSlope]);
            values[0] += world.Start.SectorEmployment[s] * firms;
        }
    }
}
