using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Tests;

public sealed class WordsTests
{
    [Theory]
    [InlineData(0.541, "54 %")]
    [InlineData(0, "0 %")]
    [InlineData(1, "100 %")]
    [InlineData(0.004, "under 1 %")]
    [InlineData(0.996, "over 99 %")]
    [InlineData(double.NaN, "-")]
    public void Percent_RoundsNothingToCertainty(double share, string text) => Assert.Equal(text, Plain.Percent(share));

    [Theory]
    [InlineData(1, "1 run")]
    [InlineData(0, "0 runs")]
    [InlineData(1200, "1,200 runs")]
    public void Count_KnowsSingularAndPlural(int number, string text) => Assert.Equal(text, Plain.Count(number, "run"));

    [Theory]
    [InlineData(1, "one year")]
    [InlineData(10, "ten years")]
    [InlineData(30, "30 years")]
    public void Spelled_WritesSmallNumbersAsWords(int number, string text) => Assert.Equal(text, Plain.Spelled(number, "year"));

    [Theory]
    [InlineData(0.3, "share", "30 %")]
    [InlineData(0.3, "share of wage", "30 % of wage")]
    [InlineData(50, "trillion IRR", "50 trillion Iranian rials")]
    [InlineData(0.4, "1/yr", "40 % per year")]
    [InlineData(1, "years", "1 year")]
    [InlineData(5, "years", "5 years")]
    [InlineData(0.5, "0-1", "0.5 on a scale from 0 to 1")]
    public void Quantity_CarriesItsUnit(double value, string unit, string text) =>
        Assert.Equal(text, Plain.Quantity(value, unit));

    [Theory]
    [InlineData("-1 [-2, -0.5]", "\u22121 [\u22122,\u00A0\u22120.5]")]
    [InlineData("8.06e-5", "8.06e-5")]
    [InlineData("2024-03", "2024-03")]
    public void Typeset_TurnsSignsIntoMinusAndLeavesOtherHyphens(string text, string set) =>
        Assert.Equal(set, Plain.Typeset(text));

    [Theory]
    [InlineData("MUSD0/yr", "million US dollars of the start date per year")]
    [InlineData("1/yr", "per year")]
    [InlineData("count/yr", "per year")]
    [InlineData("persons/yr", "persons per year")]
    [InlineData("trillion IRR", "trillion Iranian rials")]
    [InlineData("months", "months")]
    public void Units_AreWords(string unit, string words) => Assert.Equal(words, Units.Plain(unit));

    [Fact]
    public void List_ReadsAsASentence()
    {
        Assert.Equal("a, b and c", Plain.List(["a", "b", "c"]));
        Assert.Equal("a and b", Plain.List(["a", "b"]));
        Assert.Equal("a", Plain.List(["a"]));
    }

    [Fact]
    public void NationName_IsShortUnlessThatWouldBeAmbiguous()
    {
        ReportScenario scenario = Made.Input((_, _, _) => 0).Scenarios[0];
        Assert.Equal("Aland", scenario.NationName);
        Assert.Equal("Bland, Isl.", scenario.NameOf("CCC"));
        Assert.Equal("ZZZ", scenario.NameOf("ZZZ"));
    }
}
