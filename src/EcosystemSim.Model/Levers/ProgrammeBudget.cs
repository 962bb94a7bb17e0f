using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L01: money of the programme's first year, in nominal rials. The treasury and, by L32, private sources pay.</summary>
public sealed class ProgrammeBudget : Lever
{
    public override string Number => "L01";

    public override string Key => "programme-budget";

    public override string Meaning => "budget of the programme in its first year, nominal";

    public override string Unit => "trillion IRR";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 500;

    public override string Equations => "F1";

    public override string Acts => "fiscal-year start";

    public override Source Source => Source.Calibrate(
        "50 trillion rials were announced for 1403 (news on the memorandum with Russia); ten times that bounds the range");
}
