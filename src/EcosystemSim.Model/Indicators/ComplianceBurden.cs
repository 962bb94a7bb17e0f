namespace EcosystemSim.Model.Indicators;

/// <summary>N43: what rules cost those who develop products, as far as the state does not pay it.</summary>
public sealed class ComplianceBurden : Indicator
{
    public override string Number => "N43";

    public override string Name => "Compliance cost";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("compliance-burden", "MUSD0/yr", IndicatorKind.Flow, Better.Lower,
            "compliance cost not paid by the state, real", "J4,F5"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, world[Flow.ComplianceReal]);
    }
}
