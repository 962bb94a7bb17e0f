using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L11: higher chance that a graduate enters a PhD. Costs 0.004 MUSD0 per seat and year of study (CPI), paid by the state.
/// </summary>
public sealed class ExtraPhdSeats : Lever
{
    public override string Number => "L11";

    public override string Key => "extra-phd-seats";

    public override string Meaning => "extra PhD seats, as a fraction of the normal entry share";

    public override string Unit => "fraction";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 2;

    public override string Equations => "T3";

    public override string Acts => "month 6; new PhDs after about 5 years";

    public override Source Source => Source.Calibrate("a tripling bounds the range; supervision limits it in T3");
}
