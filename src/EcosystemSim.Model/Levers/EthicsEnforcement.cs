using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L23: how far the rules are enforced. Costs 0.1 USD per head and year x enforcement x stringency (CPI), paid by the state.
/// </summary>
public sealed class EthicsEnforcement : Lever
{
    public override string Number => "L23";

    public override string Key => "ethics-enforcement";

    public override string Meaning => "enforcement of the AI rules";

    public override string Unit => "0-1";

    public override IReadOnlyList<double> Null => [0.3];

    public override double Low => 0;

    public override double High => 1;

    public override string Equations => "E1,E2,E3";

    public override string Acts => "monthly";

    public override Source Source => Source.Assumption("an index; 0.3 stands for enforcement on complaint only");
}
