using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L16: addition to the wages of researchers and seniors at home. Costs that share of their wages, paid by the state.
/// </summary>
public sealed class RetentionTopUp : Lever
{
    public override string Number => "L16";

    public override string Key => "retention-top-up";

    public override string Meaning => "wage top-up for researchers and seniors";

    public override string Unit => "share of wage";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 1;

    public override string Equations => "T8";

    public override string Acts => "monthly";

    public override Source Source => Source.Calibrate(
        "a doubling of pay bounds the range; abroad pays about ten times the home wage");
}
