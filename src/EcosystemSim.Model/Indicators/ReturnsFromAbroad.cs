namespace EcosystemSim.Model.Indicators;

/// <summary>N18: people of the field who came back.</summary>
public sealed class ReturnsFromAbroad : Indicator
{
    public override string Number => "N18";

    public override string Name => "Returns";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("returns", "persons/yr", IndicatorKind.Flow, Better.Higher,
            "specialists of the diaspora who came back, funded returns included", "T9"),
        new("trainees-returned", "persons/yr", IndicatorKind.Flow, Better.Higher,
            "trainees who came home from training abroad", "T4"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, world[Flow.Returns]);
        values[1] = OfYear(in end, world[Flow.TrainedAbroad]);
    }
}
