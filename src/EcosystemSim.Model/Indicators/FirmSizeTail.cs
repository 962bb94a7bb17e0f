namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N23: exponent of the upper tail of firm sizes by the Hill estimator over the largest tenth of firms, with its 95 % interval
/// from the asymptotic standard error, exponent over root of the firms used. Market weights stand for sizes, to which they are
/// proportional (B5). NaN with fewer than two firms in the tail or when their sizes are all equal.
/// </summary>
public sealed class FirmSizeTail : Indicator
{
    private const double UpperProbability = 0.975;

    private const int TailFirmsMin = 2;

    public override string Number => "N23";

    public override string Name => "Firm-size tail exponent";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("firm-size-tail", "-", IndicatorKind.Index, Better.Unstated, "tail exponent of firm sizes; 1 is Zipf's law", "B5"),
        new("firm-size-tail-low", "-", IndicatorKind.Index, Better.Unstated, "lower end of its 95 % interval", "B5"),
        new("firm-size-tail-high", "-", IndicatorKind.Index, Better.Unstated, "upper end of its 95 % interval", "B5"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        Span<double> logs = world.Scratch.A.AsSpan(0, world.Firms.Count);
        world.Firms.LogWeight.AsSpan(0, logs.Length).CopyTo(logs);
        int tail = (int)(TailFirmShare * logs.Length);
        double exponent = tail < TailFirmsMin ? double.NaN : Inequality.Hill(logs, tail);
        double margin = StableMath.NormalQuantile(UpperProbability) * exponent / Math.Sqrt(tail);
        values[0] = exponent;
        values[1] = exponent - margin;
        values[2] = exponent + margin;
    }
}
