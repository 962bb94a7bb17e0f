using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Analysis.Tests;

public sealed class WordsTests
{
    private static PairedEffect Effect(double mean, double low, double high) => new(10, 0, mean, low, high, low, high, 0.5);

    [Theory]
    [InlineData(double.NaN, "-")]
    [InlineData(0, "0")]
    [InlineData(17, "17")]
    [InlineData(-2.846, "-2.85")]
    [InlineData(0.012345, "0.0123")]
    [InlineData(12345.6, "12,346")]
    [InlineData(0.00000123, "1.23e-6")]
    public void Numbers_HaveThreeSignificantDigits(double value, string text) => Assert.Equal(text, ShortNumber.Of(value));

    [Fact]
    public void FallInRank_IsToldAsPlacesBetter()
    {
        IndicatorColumn rank = Made.Columns[0];
        Assert.Equal("2.8 places better [2.1, 3.4]", EffectWords.Of(rank, Effect(-2.8, -3.4, -2.1)));
        Assert.Equal("0.3 places worse [-0.1, 0.7]", EffectWords.Of(rank, Effect(0.3, -0.1, 0.7)));
        Assert.Equal("1 place worse", EffectWords.Of(rank, Effect(1, double.NaN, double.NaN)));
        Assert.Equal("no difference", EffectWords.Of(rank, Effect(0, 0, 0)));
        Assert.Equal("+310 papers [+200, +420]", EffectWords.Of(Made.Columns[1], Effect(310, 200, 420)));
    }
}
