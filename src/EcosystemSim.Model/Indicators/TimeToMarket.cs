namespace EcosystemSim.Model.Indicators;

/// <summary>N31: of the commercial successes of the year; NaN when there are none.</summary>
public sealed class TimeToMarket : Indicator
{
    public override string Number => "N31";

    public override string Name => "Mean time from idea to market";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("time-to-market", "yr", IndicatorKind.Share, Better.Lower,
            "mean time from idea to launch of the year's commercial successes", "J2,J7"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, Ratio(world[Flow.SuccessYears], world[Flow.SuccessesTimed]));
    }
}
