using EcosystemSim.Analysis;
using EcosystemSim.Report.Answer;

namespace EcosystemSim.Report.Tests;

/// <summary>What an effect is called follows from its numbers.</summary>
public sealed class EffectPathTests
{
    // Effects in places by year; "noise" differs between futures so much that nothing can be told.
    [Theory]
    [InlineData("-1 -2 -3 -4", "Lasting", 4)]
    [InlineData("-1 -5 -4 -3", "Lasting", 2)]
    [InlineData("-1 -5 -4 -2", "FadingPartly", 2)]
    [InlineData("-3 -2 noise noise", "Faded", 1)]
    [InlineData("-3 -2 0 0", "Faded", 1)]
    [InlineData("-3 -2 1 2", "Reversed", 1)]
    [InlineData("1 3 2 2", "Worse", 2)]
    [InlineData("2 3 noise 0", "WorseForATime", 2)]
    [InlineData("noise noise noise noise", "Unclear", 4)]
    [InlineData("0 0 0 0", "Same", 4)]
    public void Shape_FollowsTheClearYears(string effects, string shape, int peakYear)
    {
        EffectPath path = PathOf(effects);
        Assert.Equal((shape, peakYear), (path.Shape.ToString(), path.PeakYear));
    }

    [Fact]
    public void WorseningBeforeTheBest_IsTold()
    {
        Assert.True(PathOf("2 -1 -3 -3").WorseFirst);
        Assert.False(PathOf("-1 -2 -3 -3").WorseFirst);
    }

    [Fact]
    public void SinglePair_HasNoInterval()
    {
        Summary summary = Made.Input((policy, _, _) => -policy, size: (1, 1)).Summary;
        Assert.Equal(EffectShape.NoInterval, EffectPath.Of(summary, 1, "research-rank")!.Shape);
    }

    [Fact]
    public void WithoutPairs_TheEffectIsMissing()
    {
        Summary summary = Made.Input((_, _, _) => 0, breaks: id => id.Policy == 1).Summary;
        Assert.Equal(EffectShape.Missing, EffectPath.Of(summary, 1, "research-rank")!.Shape);
    }

    [Fact]
    public void PolicyComparedTo_HasNoPath() =>
        Assert.Null(EffectPath.Of(Made.Input((_, _, _) => 0).Summary, 0, "research-rank"));

    [Fact]
    public void IndicatorsThatShouldRise_AreBetterWhenTheyDo()
    {
        // Made-up papers fall by 50 for each place.
        Summary summary = Made.Input((policy, year, _) => policy is 0 ? 0 : -year).Summary;
        Assert.Equal(EffectShape.Lasting, EffectPath.Of(summary, 1, "ai-papers")!.Shape);
        Summary worse = Made.Input((policy, year, _) => policy is 0 ? 0 : year).Summary;
        Assert.Equal(EffectShape.Worse, EffectPath.Of(worse, 1, "ai-papers")!.Shape);
    }

    internal static EffectPath PathOf(string effects) => EffectPath.Of(Made.Input(Effects(effects)).Summary, 1, "research-rank")!;

    internal static Made.Places Effects(string effects)
    {
        string[] years = effects.Split(' ');
        return (policy, year, future) => policy is 0 ? 0
            : years[year - 1] == "noise" ? (future % 2 is 0 ? 5 : -5) + (0.1 * future)
            : double.Parse(years[year - 1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
