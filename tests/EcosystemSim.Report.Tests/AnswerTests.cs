using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Levers;

namespace EcosystemSim.Report.Tests;

/// <summary>The sentences of the answer say what the numbers say, and no more.</summary>
public sealed class AnswerTests
{
    private static string Answer(string effects) => Pages.Answer(Made.Input(EffectPathTests.Effects(effects)));

    [Fact]
    public void LastingEffect_IsToldWithItsIntervalAndItsBestYear()
    {
        string answer = Answer("-1 -5 -4 -3");
        Pages.Says(answer, "“Policy more” improves both ranks, and most of the improvement is still there after four years.");
        Pages.Says(answer, "on average 3 places better [3, 3] at the end of 1406; at its best, at the end of 1404,");
        Assert.DoesNotContain("cannot be told", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Hump_IsToldAsOneThatFades()
    {
        string answer = Answer("-3 -2 noise noise");
        Pages.Says(answer, "improves both ranks for a time; after four years the difference cannot be told from no effect");
        Pages.Says(answer, "3 places better [3, 3] at its best, at the end of 1403. That fades: at the end of 1406");
    }

    [Theory]
    [InlineData(
        "-1 -5 -4 -2", "less than half of the improvement is left after four years",
        "at the end of 1406 it is 2 places better")]
    [InlineData("-1 -5 -4 -1", "little of the improvement is left after four years", "at the end of 1406 it is 1 place better")]
    public void EffectThatFadesInPart_IsToldWithWhatIsLeft(string effects, string verdict, string rest)
    {
        string answer = Answer(effects);
        Pages.Says(answer, "improves both ranks for a time; " + verdict);
        Pages.Says(answer, "Most of that fades: " + rest);
    }

    [Fact]
    public void UnclearEffect_IsNotToldAsOne()
    {
        string answer = Answer("noise noise noise noise");
        Pages.Says(answer, "has no effect on both ranks that can be told from chance");
        Pages.Says(answer, "cannot be told from no effect in any year");
        Assert.DoesNotContain("improves", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("at its best", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void HarmfulEffect_IsToldAsWorse()
    {
        string answer = Answer("1 1 1 2");
        Pages.Says(answer, "“Policy more” worsens both ranks.");
        Pages.Says(answer, "2 places worse [2, 2] at the end of 1406");
        Assert.DoesNotContain("better", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void PolicyWithoutEffect_IsTheSameInEveryRun() =>
        Pages.Says(Answer("0 0 0 0"), "it is the same in every run");

    [Fact]
    public void OnePlace_IsSingular() =>
        Pages.Says(Answer("-1 -1 -1 -1"), "1 place better [1, 1]");

    [Fact]
    public void Levels_AreToldWithTheirSpread() => Assert.Matches(
        "Under “Policy none” the median run goes from rank 20 to rank [0-9.]+ by the end of 1406 \\(March 2028\\); "
        + "nine runs in ten end between [0-9.]+ and [0-9.]+\\.",
        Answer("-1 -1 -1 -1"));

    [Fact]
    public void Cost_SumsOverTheYears()
    {
        string answer = Answer("-1 -1 -1 -1");
        Pages.Says(answer, "appropriates 40 million US dollars of the start date, of which 32 million are paid out.");
        Pages.Says(answer, "the state spends 40 million more and takes in 0 million more");
        Pages.Says(answer, "costs it on balance 40 [40, 40] million.");
    }

    [Fact]
    public void PrivateMoney_IsNamedOnlyWhereThereIsSome()
    {
        var share = new ControlRecord(0, ControlSet.Of<ProgrammePrivateShare>().Offset, 0.3);
        string mixed = Pages.Answer(
            Made.Input((policy, _, _) => -policy, [Made.Policy("none"), Made.Policy("more", null, share)]));
        Pages.Says(mixed, "million US dollars of the start date, public and private, of which");
        Assert.DoesNotContain("private", Answer("-1 -1 -1 -1"), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutTheRuns_NoCostIsMadeUp()
    {
        ReportInput input = Made.Input((policy, _, _) => -policy) with { Totals = null, Spread = [] };
        Assert.DoesNotContain("What it costs", Pages.Answer(input), StringComparison.Ordinal);
        Pages.Says(Pages.Of(input).Section("sure").Words(), "The runs cannot tell");
    }

    [Fact]
    public void BestAlternative_IsNamedAndOnlyWhenItIsClear()
    {
        Made.Places places = (policy, _, future) => policy switch { 2 => -4, 3 => (future % 2 is 0 ? -9 : 8), _ => -policy };
        ReportInput input = Made.Input(
            places, [Made.Policy("none"), Made.Policy("more"), Made.Policy("most"), Made.Policy("wild")]);
        Pages.Says(
            Pages.Answer(input),
            "Of the two other policies the most effective at the end of 1406: for the research rank “Policy most”, 4 places");
        ReportInput wild = Made.Input(
            (policy, _, future) => policy is 2 ? (future % 2 is 0 ? -9 : 8) : -policy,
            [Made.Policy("none"), Made.Policy("more"), Made.Policy("wild")]);
        Pages.Says(
            Pages.Answer(wild),
            "The other policy improves no rank at the end of 1406 in a way that could be told from no effect.");
    }

    [Fact]
    public void SinglePolicy_HasLevelsAndNoEffect()
    {
        string answer = Pages.Answer(Made.Input((_, _, _) => 0, [Made.Policy("none")]));
        Pages.Says(answer, "nothing to compare it with");
        Pages.Says(answer, "the median run goes from rank 20");
        Assert.DoesNotContain("better", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void SingleRun_IsNotToldAsAMedian()
    {
        string answer = Pages.Answer(Made.Input((policy, _, _) => -policy, size: (1, 1)));
        Pages.Says(answer, "the only run goes from rank 20 to rank");
        Pages.Says(answer, "from a single pair of runs nobody can say how sure that is");
    }

    [Fact]
    public void UnclearEffect_IsNotPrintedBold()
    {
        static string Bold(string effects) => string.Join(
            ' ',
            Pages.Of(Made.Input(EffectPathTests.Effects(effects)))
                .Section("answer").All("strong").Select(each => each.Words()));
        Pages.Says(Bold("-1 -1 -1 -1"), "1 place better");
        Assert.DoesNotContain("place", Bold("noise noise noise noise"), StringComparison.Ordinal);
    }

    [Fact]
    public void FewRuns_AreNotToldAsNineInTen()
    {
        string answer = Pages.Answer(Made.Input((policy, _, _) => -policy, size: (3, 2)));
        Pages.Says(answer, "; the 6 runs end at about");
        Assert.DoesNotContain("nine runs", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void PolicyOfWhichEveryRunFailed_IsToldAsSuch()
    {
        string answer = Pages.Answer(Made.Input((_, _, _) => 0, breaks: id => id.Policy == 1));
        Pages.Says(answer, "No pair of runs finished");
    }

    [Fact]
    public void Scenarios_AreAnsweredEachAgainstItsOwnReference()
    {
        string answer = Pages.Answer(Made.TwoScenarios());
        Pages.Says(answer, "“More of it” improves both ranks");
        Pages.Says(answer, "“Less of it” worsens both ranks");
        Pages.Says(answer, "Under “Nothing there” the median run");
    }

    [Fact]
    public void FailedRuns_AreMentionedWhereTheAnswerIsRead()
    {
        Made.Places places = (policy, _, _) => -policy;
        Pages.Says(Pages.Answer(Made.Input(places, breaks: id => id.Future == 1)), "6 runs failed and are left out");
        Assert.DoesNotContain("failed", Pages.Answer(Made.Input(places)), StringComparison.Ordinal);
    }

    [Fact]
    public void EffectThatIsGoneAndTurned_IsNotCalledARest()
    {
        string answer = Pages.Answer(Made.Input((policy, year, future) =>
            policy is 0 ? 0 : year < 3 ? -2 : future % 2 is 0 ? 4 : -4));
        Pages.Says(answer, "the difference, 0.8 places worse [-4.6, 6.2], cannot be told from no effect");
        Assert.DoesNotContain("left, 0.8", answer, StringComparison.Ordinal);
    }
}
