using System.Globalization;

namespace EcosystemSim.Scenarios;

/// <summary>
/// Counts model months. Month 0 begins on the start date, and each later one on the same day of the following months
/// (on the last day of a month that is too short for it).
/// </summary>
public sealed record ModelMonths(DateOnly Start)
{
    /// <summary>The model month that contains a day; negative before the start.</summary>
    public int Of(DateOnly day)
    {
        int month = Of(day.Year, day.Month);
        return day < FirstDay(month) ? month - 1 : month;
    }

    /// <summary>The model month that a calendar month names: the difference of the months, whatever the day of the start.</summary>
    public int Of(int year, int calendarMonth) => ((year - Start.Year) * 12) + calendarMonth - Start.Month;

    /// <summary>First day of a model month.</summary>
    public DateOnly FirstDay(int month) => Start.AddMonths(month);

    /// <summary>How a model month is written in a scenario: <c>2026-03</c>.</summary>
    public string Name(int month)
    {
        int months = (Start.Year * 12) + Start.Month - 1 + month;
        return string.Create(CultureInfo.InvariantCulture, $"{months / 12:0000}-{(months % 12) + 1:00}");
    }

    /// <summary>Reads <c>2026-03</c> or <c>2026-03-20</c>; null where the text is neither.</summary>
    public int? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return InReach(day) ? Of(day) : null;
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly first))
            return InReach(first) ? Of(first.Year, first.Month) : null;
        return null;
    }

    /// <summary>Keeps date arithmetic away from the ends of the calendar.</summary>
    private static bool InReach(DateOnly day) => day.Year is > 1000 and < 9000;
}
