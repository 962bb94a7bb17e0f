using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>N24: AI staff of all firms.</summary>
public sealed class FirmEmployment : Indicator
{
    public override string Number => "N24";

    public override string Name => "Firm employment";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("firm-staff", "persons", IndicatorKind.Stock, Better.Higher,
            "AI staff of firms, all levels", "B6,T12"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = HomeStock.AtFirms(world, Level.Engineer)
            + HomeStock.AtFirms(world, Level.Researcher)
            + HomeStock.AtFirms(world, Level.Senior);
    }
}
