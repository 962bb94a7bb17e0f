using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L25: state demand for AI on top of that of users. Costs its share of all AI demand, paid by the state.</summary>
public sealed class PublicProcurement : Lever
{
    public override string Number => "L25";

    public override string Key => "public-procurement";

    public override string Meaning => "public procurement of AI, as a share of other AI demand";

    public override string Unit => "share of D_AI";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 1;

    public override string Equations => "B1,B2";

    public override string Acts => "monthly";

    public override Source Source => Source.Assumption("a doubling of demand bounds the range");
}
