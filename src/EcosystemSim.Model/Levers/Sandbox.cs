using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L24: regulatory sandbox: removes the delay that rules add to the product stage. No money; the delay of J2 is what it saves.
/// </summary>
public sealed class Sandbox : Lever
{
    public override string Number => "L24";

    public override string Key => "sandbox";

    public override string Meaning => "share of the compliance delay that a regulatory sandbox removes";

    public override string Unit => "0-1";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 1;

    public override string Equations => "J2";

    public override string Acts => "monthly";

    public override Source Source => Source.Assumption("none to complete relief of the delay; no measured effect was found");
}
