namespace EcosystemSim.Model.Indicators;

/// <summary>N42: readiness to rely on AI and what shakes it.</summary>
public sealed class PublicTrust : Indicator
{
    public override string Number => "N42";

    public override string Name => "Trust and incidents";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("trust", "-", IndicatorKind.Share, Better.Higher,
            "share of people willing to rely on AI", "E3,E4"),
        new("incidents", "count/yr", IndicatorKind.Flow, Better.Lower,
            "serious AI incidents of the year", "E2"),
        new("incidents-per-adopter", "1/yr", IndicatorKind.Share, Better.Lower,
            "incidents per person using AI and year", "E2"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = world.Economy.Trust;
        values[1] = OfYear(in end, world[Flow.Incidents]);
        values[2] = OfYear(in end, Ratio(world[Flow.Incidents], world[Flow.AdopterYears]));
    }
}
