using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L02: fiscal years with an appropriation, counted from the first record with a budget. Costs what L01 says, each year.
/// </summary>
public sealed class ProgrammeLength : Lever
{
    public override string Number => "L02";

    public override string Key => "programme-length";

    public override string Meaning => "number of yearly appropriations";

    public override string Unit => "years";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => 0;

    public override double High => 30;

    public override bool WholeNumber => true;

    public override string Equations => "F1";

    public override string Acts => "yearly, from the first year with a budget";

    public override Source Source => Source.Assumption("one year was announced; the longest horizon of a run bounds the range");
}
