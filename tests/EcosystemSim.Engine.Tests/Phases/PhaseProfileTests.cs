using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Phases;

namespace EcosystemSim.Engine.Tests.Phases;

/// <summary>A profile is of every phase, in order, and its parts make up the tick.</summary>
public sealed class PhaseProfileTests
{
    [Fact]
    public void Shares_AreOfEveryPhaseInOrder_AndAddUpToOne()
    {
        IReadOnlyList<PhaseCost> costs = PhaseProfile.Measure(
            FoundingCase.Plan, years: 1, warmUps: 0, repetitions: 3, TestContext.Current.CancellationToken);
        IPhase[] phases = TickPhases.All(new InlineRules(FoundingCase.Null));
        Assert.Equal(phases.Select(phase => phase.Info.Key), costs.Select(cost => cost.Key));
        Assert.Equal(1, costs.Sum(cost => cost.Share), 9);
        Assert.All(costs, cost => Assert.True(cost.Microseconds > 0));
        PhaseCost firms = costs.Single(cost => cost.Key == "run-firms");
        Assert.InRange(firms.Rows, 0.8 * FoundingCase.Start.Firms.Count, 1.2 * FoundingCase.Start.Firms.Count);
        Assert.Equal(firms.Microseconds * 1000 / firms.Rows, firms.NanosecondsPerRow);
        Assert.Null(costs[0].NanosecondsPerRow);
    }

    [Fact]
    public void OneSlowRun_DoesNotMoveAMedian() => Assert.Equal(3, PhaseProfile.Median([1, 1000, 2, 1000, 3]));
}
