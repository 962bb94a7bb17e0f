using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L29: campaigns and open data that help first users. Costs 0.2 USD per head and year at 1 (CPI), paid by the state.
/// </summary>
public sealed class Awareness : Lever
{
    public override string Number => "L29";

    public override string Key => "awareness";

    public override string Meaning => "awareness and open-data support";

    public override string Unit => "0-1";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 1;

    public override string Equations => "A2";

    public override string Acts => "monthly";

    public override Source Source => Source.Assumption("an index from none to a national campaign; its effect is parameter P117");
}
