using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>N30: staff, slots and success of supported projects beside the others.</summary>
public sealed class HubPerformance : Indicator
{
    public override string Number => "N30";

    public override string Name => "National hub";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("hub-staff", "persons", IndicatorKind.Stock, Better.Unstated,
            "staff of the national hub", "F9,T12"),
        new("hub-slots", "count", IndicatorKind.Stock, Better.Unstated,
            "projects that the hub's staff can support", "J6"),
        new("hub-slots-used", "count", IndicatorKind.Stock, Better.Unstated,
            "projects that the hub supports", "J6"),
        new("hub-gate-success", "-", IndicatorKind.Share, Better.Higher,
            "share of gates that supported projects passed", "J3,J6"),
        new("other-gate-success", "-", IndicatorKind.Share, Better.Higher,
            "share of gates that other projects passed", "J3"),
        new("hub-launches", "count/yr", IndicatorKind.Flow, Better.Higher,
            "products launched with hub support", "J7"),
        new("hub-successes", "count/yr", IndicatorKind.Flow, Better.Higher,
            "commercial successes with hub support", "J7"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        double[] staff = world.Labour.HubStaff;
        values[0] = staff[Level.Engineer] + staff[Level.Researcher] + staff[Level.Senior];
        values[1] = HubIntake.Slots(world);
        values[2] = HubIntake.SlotsUsed(world);
        values[3] = OfYear(in end, Ratio(world[Flow.HubGatesPassed], world[Flow.HubGates]));
        values[4] = OfYear(in end, Ratio(world[Flow.OtherGatesPassed], world[Flow.OtherGates]));
        values[5] = OfYear(in end, world[Flow.HubLaunches]);
        values[6] = OfYear(in end, world[Flow.HubSuccesses]);
    }
}
