using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L12: advanced training abroad for researchers. Costs 0.030 MUSD0 per seat (foreign currency), paid by the state.
/// </summary>
public sealed class ForeignTrainingSeats : Lever
{
    public override string Number => "L12";

    public override string Key => "foreign-training-seats";

    public override string Meaning => "seats for advanced training abroad";

    public override string Unit => "persons/yr";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 500;

    public override string Equations => "T4";

    public override string Acts => "month 6, back after about 1 year";

    public override Source Source => Source.Calibrate(
        "the range covers half of the research staff; T4 sends a fifth of it at most");
}
