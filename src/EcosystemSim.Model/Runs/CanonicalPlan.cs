using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Runs;

/// <summary>The parts of a plan that both the run key and the scenario hash are made of.</summary>
internal static class CanonicalPlan
{
    /// <summary>World data, nation, start values and horizon: what every run of a plan shares.</summary>
    public static void AddFrame(CanonicalBytes bytes, ScenarioPlan plan)
    {
        bytes.Add("model").Add(ModelVersion.Current);
        bytes.Add("data").Add(plan.World.DataHash);
        bytes.Add("nation").Add(plan.Nation.Iso3);
        bytes.Add("start").Add(plan.Start.DayNumber);
        bytes.Add("years").Add(plan.Years);
        AddRecords(bytes, "environment", plan.Environment);

        // Why by key: a new setting with a default of its own would otherwise shift the positions of the others.
        bytes.Add("settings");
        foreach (Setting setting in SettingCatalog.All)
            bytes.Add(setting.Key).Add(plan.Nation.Settings[setting]);
        bytes.Add("sectors").Add(plan.Nation.Sectors.Count);
        foreach (SectorRow sector in plan.Nation.Sectors)
            bytes.Add(sector.ValueAddedShare).Add(sector.EmploymentShare).Add(sector.Exposure).Add(sector.AdoptionRatio);
    }

    /// <summary>What a policy does; its name and title are not part of it.</summary>
    public static void AddPolicy(CanonicalBytes bytes, Policy policy)
    {
        AddRecords(bytes, "timeline", policy.Timeline);

        // Why in the order given, unlike the timeline: agreements add up in that order, and a sum depends on it in its last bit.
        bytes.Add("agreements").Add(policy.Agreements.Count);
        foreach (Agreement agreement in policy.Agreements)
        {
            bytes.Add(agreement.Partner).Add(agreement.FromMonth).Add(agreement.Months).Add(agreement.Knowledge)
                .Add(agreement.ExpertsPerYear).Add(agreement.SeatsPerYear).Add(agreement.JointEthics ? 1L : 0L)
                .Add(agreement.CostMusdPerYear);
        }

        bytes.Add("rules").Add(policy.Rules.Count);
        foreach ((string institution, string rule) in policy.Rules.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            bytes.Add(institution).Add(rule);
    }

    /// <summary>
    /// Dated records by month and control; of several for one component in one month only the last, which wins.
    /// </summary>
    private static void AddRecords(CanonicalBytes bytes, string label, IReadOnlyList<ControlRecord> records)
    {
        var resolved = records
            .GroupBy(record => (record.Month, record.Slot))
            .Select(group => (group.Key.Month, Name: SlotName(group.Key.Slot), group.Last().Value))
            .OrderBy(record => record.Month)
            .ThenBy(record => record.Name, StringComparer.Ordinal)
            .ToList();
        bytes.Add(label).Add(resolved.Count);
        foreach ((int month, string name, double value) in resolved)
            bytes.Add(month).Add(name).Add(value);
    }

    /// <summary>Why not the slot number: it moves when a control is added to the catalogue.</summary>
    private static string SlotName(int slot)
    {
        foreach (Control control in ControlCatalog.All)
        {
            if (slot >= control.Offset && slot < control.Offset + control.Components.Count)
                return $"{control.Key}.{control.Components[slot - control.Offset]}";
        }

        throw new ArgumentOutOfRangeException(nameof(slot), slot, "No control has this slot.");
    }
}
