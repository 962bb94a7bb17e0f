using System.Globalization;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Report.Words;

/// <summary>Dates and years of a scenario as a reader of any calendar can place them.</summary>
internal static class Dates
{
    private const string Persian = "persian";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The calendar month in which a model month begins.</summary>
    public static string Month(ScenarioPlan plan, int month) =>
        plan.Start.AddMonths(month).ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"the end of 1412 (March 2034)"; without brackets where the label is that of a calendar year.</summary>
    public static string EndOf(ReportInput input, int year)
    {
        ScenarioPlan plan = input.Scenarios[0].Plan;
        string label = input.Words.YearLabels[year];
        string month = plan.Start.AddYears(year).AddDays(-1).ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        return year == 0 ? "the start"
            : month.EndsWith(label, StringComparison.Ordinal) ? $"the end of {label}"
            : $"the end of {label} ({month})";
    }

    /// <summary>"the end of 1412".</summary>
    public static string ShortEndOf(ReportInput input, int year) =>
        year == 0 ? "the start" : $"the end of {input.Words.YearLabels[year]}";

    /// <summary>What the names of years mean.</summary>
    public static string Calendar(ReportInput input)
    {
        ScenarioPlan plan = input.Scenarios[0].Plan;
        string first = input.Words.YearLabels[Math.Min(1, plan.Years)];
        string end = Day(plan.Start.AddYears(1).AddDays(-1));
        return plan.Calendar == Persian
            ? $"Years are those of the Persian calendar: {first} runs from {Day(plan.Start)} to {end}."
            : $"The first year, {first}, runs from {Day(plan.Start)} to {end}.";
    }
}
