using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>L32: share of each appropriation that private sources pay; the treasury pays the rest.</summary>
public sealed class ProgrammePrivateShare : Lever
{
    public override string Number => "L32";

    public override string Key => "programme-private-share";

    public override string Meaning => "share of the programme paid by private sources";

    public override string Unit => "share";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 0.8;

    public override string Equations => "F1";

    public override string Acts => "fiscal-year start";

    public override Source Source => Source.Assumption("public and private money were announced, the split was not");
}
