namespace EcosystemSim.Model.Indicators;

/// <summary>N45: work newly touched by AI.</summary>
public sealed class JobsTouched : Indicator
{
    public override string Number => "N45";

    public override string Name => "Jobs displaced, augmented, retrained";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("jobs-displaced", "persons/yr", IndicatorKind.Flow, Better.Lower,
            "jobs newly displaced by AI, full-time equivalents", "G4"),
        new("jobs-augmented", "persons/yr", IndicatorKind.Flow, Better.Unstated,
            "jobs newly augmented by AI, full-time equivalents", "G4"),
        new("retrained", "persons/yr", IndicatorKind.Flow, Better.Higher,
            "persons who completed retraining for AI", "T6"),
        new("jobs-displaced-net", "persons/yr", IndicatorKind.Flow, Better.Lower,
            "displaced less retrained", "G4,T6"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, world[Flow.Displaced]);
        values[1] = OfYear(in end, world[Flow.Augmented]);
        values[2] = OfYear(in end, world[Flow.Retrained]);
        values[3] = values[0] - values[2];
    }
}
