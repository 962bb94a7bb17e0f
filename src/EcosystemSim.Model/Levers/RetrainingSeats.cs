using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L17: retraining of workers into AI engineers. Costs 0.002 MUSD0 per seat (CPI), paid by the state.</summary>
public sealed class RetrainingSeats : Lever
{
    public override string Number => "L17";

    public override string Key => "retraining-seats";

    public override string Meaning => "retraining seats for workers of other fields";

    public override string Unit => "persons/yr";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 5000;

    public override string Equations => "T6,G4";

    public override string Acts => "month 0, out after half a year";

    public override Source Source => Source.Calibrate("the range goes to twice the yearly intake of AI students");
}
