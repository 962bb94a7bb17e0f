using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L07: how the academic plan spends its money: research grants, compute, PhD stipends. Divides money, costs none.
/// </summary>
public sealed class AcademicInstruments : Lever
{
    public override string Number => "L07";

    public override string Key => "academic-instruments";

    public override string Meaning => "shares of the academic plan for research grants, compute and PhD stipends";

    public override string Unit => "share";

    public override IReadOnlyList<string> Components => ["grants", "compute", "stipends"];

    public override IReadOnlyList<double> Null => [1, 0, 0];

    public override double Low => 0;

    public override double High => 1;

    public override bool SharesOfOne => true;

    public override string Equations => "F2,F3,F7,Q1";

    public override string Acts => "next call or purchase";

    public override Source Source => Source.Assumption(
        "the plan was announced, its split was not; grants alone are the usual instrument");
}
