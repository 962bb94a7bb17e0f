using System.Globalization;

namespace EcosystemSim.Scenarios;

/// <summary>How model years are named in figures and reports.</summary>
public static class YearLabels
{
    public const string Gregorian = "gregorian";

    public const string Persian = "persian";

    public static IReadOnlyList<string> Calendars { get; } = [Gregorian, Persian];

    /// <summary>
    /// Label of a model year: <c>1403 (2024/25)</c> in the Persian calendar, <c>2024/25</c> in the Gregorian one,
    /// without the stroke where the model year is a calendar year.
    /// </summary>
    /// <param name="start">First day of model year 0.</param>
    /// <param name="calendar">"persian" or "gregorian".</param>
    /// <param name="yearIndex">Model year, 0 = the first; -1 is the year before it.</param>
    /// <exception cref="ArgumentException">The calendar is not known.</exception>
    public static string For(DateOnly start, string calendar, int yearIndex)
    {
        int first = start.Year + yearIndex;
        string gregorian = start is { Month: 1, Day: 1 }
            ? Text(first)
            : string.Create(CultureInfo.InvariantCulture, $"{first}/{(first + 1) % 100:00}");
        return calendar switch
        {
            Gregorian => gregorian,
            Persian => $"{Text(PersianYear(start) + yearIndex)} ({gregorian})",
            _ => throw new ArgumentException($"unknown calendar '{calendar}'", nameof(calendar)),
        };
    }

    /// <summary>
    /// Why the index is added to the first Persian year: the Persian new year wanders between 20 and 21 March,
    /// so the anniversary of 1 Farvardin 1403 is the last day of the same year.
    /// </summary>
    private static int PersianYear(DateOnly start) =>
        new PersianCalendar().GetYear(start.ToDateTime(TimeOnly.MinValue));

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
