using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Levers;

/// <summary>
/// L26: tariff (+) or subsidy (-) on compute. The state receives a tariff and pays a subsidy; buyers face the price.
/// </summary>
public sealed class ComputeTariff : Lever
{
    public override string Number => "L26";

    public override string Key => "compute-tariff";

    public override string Meaning => "tariff (positive) or subsidy (negative) on the price of compute";

    public override string Unit => "share";

    public override IReadOnlyList<double> Null => [0];

    public override double Low => -0.5;

    public override double High => 0.5;

    public override string Equations => "M3";

    public override string Acts => "monthly";

    public override Source Source => Source.Assumption("half the price either way bounds the range");
}
