using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L13: foreign experts present. Costs 0.080 MUSD0 per expert-year (foreign currency), paid by the state.</summary>
public sealed class VisitingExperts : Lever
{
    public override string Number => "L13";

    public override string Key => "visiting-experts";

    public override string Meaning => "visiting experts present, beside those of agreements";

    public override string Unit => "expert-years/yr";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 200;

    public override string Equations => "T5,K1";

    public override string Acts => "monthly";

    public override Source Source => Source.Calibrate("ten times the 20 experts assumed for the agreement with Russia");
}
