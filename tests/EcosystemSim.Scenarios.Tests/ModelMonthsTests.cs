using CsCheck;

namespace EcosystemSim.Scenarios.Tests;

public sealed class ModelMonthsTests
{
    private static readonly ModelMonths Iran = new(new DateOnly(2024, 3, 20));

    [Theory]
    [InlineData("2024-03", 0)]
    [InlineData("2026-03", 24)]
    [InlineData("2024-02", -1)]
    [InlineData("2024-03-20", 0)]
    [InlineData("2024-03-19", -1)]
    [InlineData("2024-04-19", 0)]
    [InlineData("2024-04-20", 1)]
    [InlineData("2025-01-01", 9)]
    [InlineData("2025-01-20", 10)]
    [InlineData("2034-03-19", 119)]
    [InlineData("2034-03-20", 120)]
    public void MonthsBeginOnTheDayOfTheStart(string date, int month) => Assert.Equal(month, Iran.Parse(date));

    [Theory]
    [InlineData("2024-01-31", 0)]
    [InlineData("2024-02-28", 0)]
    [InlineData("2024-02-29", 1)]
    [InlineData("2024-03-30", 1)]
    [InlineData("2024-03-31", 2)]
    [InlineData("2025-02-28", 13)]
    public void AMonthTooShortForTheDayBeginsOnItsLast(string date, int month) =>
        Assert.Equal(month, new ModelMonths(new DateOnly(2024, 1, 31)).Parse(date));

    [Theory]
    [InlineData("2024")]
    [InlineData("2024-3")]
    [InlineData("2024-03-20T00:00:00")]
    [InlineData("20-03-2024")]
    [InlineData("0001-01")]
    [InlineData("9999-12-31")]
    [InlineData("")]
    public void OtherSpellingsAreNoDates(string text) => Assert.Null(Iran.Parse(text));

    [Fact]
    public void EveryDayIsInTheMonthThatContainsIt_AndNamesReadBack() =>
        Gen.Select(Gen.Int[0, 40_000], Gen.Int[-5_000, 15_000]).Sample((startDay, offset) =>
        {
            var months = new ModelMonths(new DateOnly(1990, 1, 1).AddDays(startDay));
            DateOnly day = months.Start.AddDays(offset);
            int month = months.Of(day);
            return months.FirstDay(month) <= day && day < months.FirstDay(month + 1) && months.Parse(months.Name(month)) == month;
        });

    [Theory]
    [InlineData("2024-03-20", "persian", 0, "1403 (2024/25)")]
    [InlineData("2024-03-20", "persian", 1, "1404 (2025/26)")]
    [InlineData("2024-03-20", "persian", 9, "1412 (2033/34)")]
    [InlineData("2024-03-20", "persian", -1, "1402 (2023/24)")]
    [InlineData("2025-03-21", "persian", 0, "1404 (2025/26)")]
    [InlineData("2024-03-20", "gregorian", 0, "2024/25")]
    [InlineData("2099-04-01", "gregorian", 0, "2099/00")]
    [InlineData("2024-01-01", "gregorian", 2, "2026")]
    [InlineData("2024-01-01", "persian", 0, "1402 (2024)")]
    public void YearsAreLabelledInTheCalendarOfTheScenario(string start, string calendar, int year, string label) =>
        Assert.Equal(label, YearLabels.For(DateOnly.ParseExact(start, "yyyy-MM-dd"), calendar, year));

    [Fact]
    public void AnUnknownCalendarIsRefused() =>
        Assert.Throws<ArgumentException>(() => YearLabels.For(new DateOnly(2024, 3, 20), "julian", 0));
}
