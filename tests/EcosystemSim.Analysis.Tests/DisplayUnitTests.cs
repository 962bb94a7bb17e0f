using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Analysis.Tests;

public sealed class DisplayUnitTests
{
    private static DisplayUnit Unit(string unit, IndicatorKind kind) =>
        DisplayUnit.Of(new IndicatorColumn("key", unit, kind, Better.Unstated, "meaning", "A1"));

    private static PairedEffect Effect(double mean, double low, double high) => new(10, 0, mean, low, high, low, high, 0.5);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    [Theory]
    [InlineData("papers/yr", IndicatorKind.Flow, "papers a year", "12 papers a year")]
    [InlineData("persons", IndicatorKind.Stock, "persons", "12 persons")]
    [InlineData("count", IndicatorKind.Stock, "number", "12")]
    [InlineData("count/yr", IndicatorKind.Flow, "number a year", "12 a year")]
    [InlineData("MUSD0/yr", IndicatorKind.Flow, "million dollars a year, prices of the start", "12 million dollars a year")]
    [InlineData("yr", IndicatorKind.Share, "years", "12 years")]
    [InlineData("-", IndicatorKind.Index, "index", "12")]
    [InlineData("-", IndicatorKind.Share, "%", "12 %")]
    [InlineData("1/yr", IndicatorKind.Share, "% a year", "12 % a year")]
    [InlineData("rank", IndicatorKind.Rank, "rank, 1 is best", "rank 12")]
    public void Units_AreToldInPlainWords(string unit, IndicatorKind kind, string axis, string level)
    {
        Assert.Equal(axis, Unit(unit, kind).Axis);
        Assert.Equal(level, Plain(Unit(unit, kind).WithUnit(12)));
    }

    [Fact]
    public void EveryIndicatorOfTheModel_HasAUnitInWords() =>
        Assert.All(IndicatorCatalog.Columns, column => Assert.DoesNotMatch("MUSD0|/yr|^-?$", DisplayUnit.Of(column).Axis));

    [Theory]
    [InlineData(12345.6, "12,346")]
    [InlineData(99.7, "100")]
    [InlineData(9.96, "10")]
    [InlineData(2.94, "2.9")]
    [InlineData(-0.126, "−0.13")]
    [InlineData(0.0042, "0.004")]
    [InlineData(0, "0")]
    [InlineData(double.NaN, "-")]
    public void Numbers_HaveNoMoreDigitsThanTheyDeserve(double value, string text) =>
        Assert.Equal(text, Unit("yr", IndicatorKind.Stock).Number(value));

    [Fact]
    public void Ranks_AreWhole() => Assert.Equal("19", Unit("rank", IndicatorKind.Rank).Number(18.5));

    [Fact]
    public void Effects_HaveTheDigitsOfTheirWidestEnd()
    {
        DisplayUnit rank = Unit("rank", IndicatorKind.Rank);
        Assert.Equal("1.0 places better [0.4, 1.5]", Plain(rank.Effect(Effect(-0.96, -1.52, -0.4))));
        Assert.Equal("0.30 places worse [−0.10, 0.70]", Plain(rank.Effect(Effect(0.3, -0.1, 0.7))));
        Assert.Equal("no difference", rank.Effect(Effect(0, 0, 0)));
        Assert.Equal("1.0 places worse", Plain(rank.Effect(Effect(1, double.NaN, double.NaN))));
        DisplayUnit share = Unit("-", IndicatorKind.Share);
        Assert.Equal("+0.9 percentage points [−0.4, +1.5]", Plain(share.Effect(Effect(0.009, -0.004, 0.015))));
        Assert.Equal("+172 papers a year [0, +375]", Plain(Unit("papers/yr", IndicatorKind.Flow).Effect(Effect(172, 0.2, 375))));
        Assert.Equal("no pairs of finished runs", rank.Effect(Effect(double.NaN, double.NaN, double.NaN)));
    }
}
