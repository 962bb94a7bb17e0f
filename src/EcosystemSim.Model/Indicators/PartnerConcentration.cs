namespace EcosystemSim.Model.Indicators;

/// <summary>N06: Herfindahl index of the nations that co-author.</summary>
public sealed class PartnerConcentration : Indicator
{
    public override string Number => "N06";

    public override string Name => "Partner concentration";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("partner-concentration", "-", IndicatorKind.Index, Better.Unstated,
            "Herfindahl index of partner nations of the year's international papers", "K5"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        ReadOnlySpan<double> partners = world.Panel.Partners.AsSpan(0, world.Panel.Count);
        double all = OrderedSum.Of(partners);
        values[0] = OfYear(in end, Ratio(OrderedSum.OfProduct(partners, partners), all * all));
    }
}
