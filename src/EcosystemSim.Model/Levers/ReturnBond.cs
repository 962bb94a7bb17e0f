using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L14: obligation of trainees to return. Costs no money but takers (T4) and a freedom that the model does not value.
/// </summary>
public sealed class ReturnBond : Lever
{
    public override string Number => "L14";

    public override string Key => "return-bond";

    public override string Meaning => "strength of the obligation of trainees to return";

    public override string Unit => "0-1";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 1;

    public override string Equations => "T4";

    public override string Acts => "take-up at month 6, stay decision at completion";

    public override Source Source => Source.Assumption("an index of strength from none to fully enforced");
}
