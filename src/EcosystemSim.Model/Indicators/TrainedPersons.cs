namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N20: people who completed training abroad or retraining, and what they know; lessons of visiting experts enter the index only.
/// </summary>
public sealed class TrainedPersons : Indicator
{
    public override string Number => "N20";

    public override string Name => "Trained persons and human capital";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("trained-persons", "persons/yr", IndicatorKind.Flow, Better.Higher,
            "persons who came home from training abroad or completed retraining", "T4,T6"),
        .. PerLevel(level => new IndicatorColumn(
            $"human-capital-{level}", "-", IndicatorKind.Index, Better.Higher,
            $"human-capital index of {level}, 1 at the start", "T4-T6")),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, world[Flow.TrainedAbroad] + world[Flow.Retrained]);
        world.Labour.HumanCapital.AsSpan(0, Level.Count).CopyTo(values[1..]);
    }
}
