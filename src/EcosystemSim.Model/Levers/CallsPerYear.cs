using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L20: how often money is offered. Costs nothing of its own; each proposal is reviewed (L18).</summary>
public sealed class CallsPerYear : Lever
{
    public override string Number => "L20";

    public override string Key => "calls-per-year";

    public override string Meaning => "calls for proposals per year";

    public override string Unit => "count";

    public override IReadOnlyList<double> Null => [1];

    public override double Low => 1;

    public override double High => 4;

    public override bool WholeNumber => true;

    public override string Equations => "F4";

    public override string Acts => "calls";

    public override Source Source => Source.Assumption("yearly to quarterly is the usual practice of funding bodies");
}
