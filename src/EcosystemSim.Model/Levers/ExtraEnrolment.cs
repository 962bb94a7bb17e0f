using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L10: more places in AI study programmes. Costs 0.001 MUSD0 per seat and year, paid by the state.</summary>
public sealed class ExtraEnrolment : Lever
{
    public override string Number => "L10";

    public override string Key => "extra-enrolment";

    public override string Meaning => "extra enrolment in AI bachelor and master programmes, as a fraction of the normal intake";

    public override string Unit => "fraction";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => -0.2;

    public override double High => 1;

    public override string Equations => "T1";

    public override string Acts => "month 6; graduates after about 5 years";

    public override Source Source => Source.Calibrate("range wide enough for a doubling of places");
}
