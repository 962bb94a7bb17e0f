using System.Globalization;

namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N32: adoption, weighted by employment, and by sector. Columns are the same in every scenario, so that sectors go by their
/// place in the nation's sector table, for the twelve sectors of MODEL.md 9.1; places beyond a shorter table are NaN, sectors
/// beyond the twelfth count in the mean only.
/// </summary>
public sealed class SectorAdoption : Indicator
{
    private const int SectorColumns = 12;

    public override string Number => "N32";

    public override string Name => "Adoption";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("adoption", "-", IndicatorKind.Share, Better.Higher, "share of employment that uses AI", "A1-A5"),
        .. Enumerable.Range(1, SectorColumns).Select(Sector),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = world.Economy.Adoption;
        for (int s = 0; s < SectorColumns; s++)
            values[1 + s] = s < world.Sectors.Count ? world.Sectors.Adoption[s] : double.NaN;
    }

    private static IndicatorColumn Sector(int place)
    {
        string number = place.ToString("00", CultureInfo.InvariantCulture);
        return new IndicatorColumn(
            $"adoption-sector-{number}", "-", IndicatorKind.Share, Better.Higher,
            $"share of the employment of sector {number} of the nation's table that uses AI", "A1-A5");
    }
}
