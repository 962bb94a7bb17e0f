using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>N41: what firms add to grants, or withdraw.</summary>
public sealed class FirmLeverage : Indicator
{
    public override string Number => "N41";

    public override string Name => "Leverage and additional R&D";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("grant-share", "-", IndicatorKind.Share, Better.Unstated,
            "grants to firms relative to firm research, trailing year", "F8"),
        new("grant-leverage", "-", IndicatorKind.Share, Better.Higher,
            "extra research money of firms per unit of grant at that share", "F8"),
        new("additional-research", "MUSD0/yr", IndicatorKind.Flow, Better.Higher,
            "additional research of firms because of grants awarded in the year, real", "B11"),
        new("firm-grants-paid", "MUSD0/yr", IndicatorKind.Flow, Better.Unstated,
            "grants paid to firms, real", "F7"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = world.Funding.GrantShare;
        values[1] = Disbursement.Leverage(world.Funding.GrantShare, world.Parameters[GrantLeverage]);
        values[2] = OfYear(in end, world[Flow.AdditionalResearch]);
        values[3] = OfYear(in end, world[Flow.FirmGrants]);
    }
}
