using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L30: first stage at which a project may enter the hub. Costs no money of its own.</summary>
public sealed class HubEntryStage : Lever
{
    public override string Number => "L30";

    public override string Key => "hub-entry-stage";

    public override string Meaning => "earliest project stage that the hub takes in";

    public override string Unit => "1-3";

    public override IReadOnlyList<double> Null => [1];

    public override double Low => 1;

    public override double High => 3;

    public override bool WholeNumber => true;

    public override string Equations => "J6";

    public override string Acts => "quarterly";

    public override Source Source => Source.Assumption("the three stages of the pipeline");
}
