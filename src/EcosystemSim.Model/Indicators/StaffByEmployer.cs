using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>N13: AI staff by level and employer, and the researchers and seniors of the universities together.</summary>
public sealed class StaffByEmployer : Indicator
{
    public override string Number => "N13";

    public override string Name => "Staff by level and employer";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        .. PerLevel(level => At("university", "universities", level)),
        .. PerLevel(level => At("firm", "firms", level)),
        .. PerLevel(level => At("hub", "the national hub", level)),
        new("research-staff", "persons", IndicatorKind.Stock, Better.Higher, "researchers and seniors at universities", "T7-T12"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        for (int level = 0; level < Level.Count; level++)
        {
            values[level] = HomeStock.AtUniversities(world, level);
            values[Level.Count + level] = HomeStock.AtFirms(world, level);
            values[(2 * Level.Count) + level] = world.Labour.HubStaff[level];
        }

        values[^1] = values[Level.Researcher] + values[Level.Senior];
    }

    private static IndicatorColumn At(string key, string employer, string level) => new(
        $"{key}-staff-{level}", "persons", IndicatorKind.Stock, Better.Unstated, $"{level} employed by {employer}", "T7-T12");
}
