using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Scenarios.Tests.Checking;

public sealed class TimelineTests
{
    [Fact]
    public void AScalarHoldsFromTheFirstMonth() => Assert.Equal("0=0.5", Path("indexation", "levers: { indexation: 0.5 }"));

    [Fact]
    public void ADatedListChangesTheValueAtItsMonths() => Assert.Equal(
        "0=0 24=0.5", Path("indexation", "levers: { indexation: [ { value: 0 }, { from: 2026-03, value: 0.5 } ] }"));

    [Fact]
    public void AfterItsLastMonthAnItemGivesBackTheEarlierValue() => Assert.Equal(
        "0=0.1 24=0.5 36=0.1",
        Path("indexation", "levers: { indexation: [ { value: 0.1 }, { from: 2026-03, to: 2027-02, value: 0.5 } ] }"));

    [Fact]
    public void WithoutAnEarlierItemTheNullValueReturns() => Assert.Equal(
        "24=5 25=3", Path("reviewers", "levers: { reviewers: [ { from: 2026-03-25, to: 2026-04-19, value: 5 } ] }"));

    [Fact]
    public void AnItemInsideAnotherEndsToTheOuterOne() => Assert.Equal(
        "12=1 24=0.5 36=1 60=0",
        Path("indexation", """
            levers:
              indexation:
                - { from: 2025-03, to: 2029-02, value: 1 }
                - { from: 2026-03, to: 2027-02, value: 0.5 }
            """));

    [Fact]
    public void AnIntervalToTheEndLeavesNoRecordAfterIt() => Assert.Equal(
        "108=1", Path("indexation", "levers: { indexation: [ { from: 2033-03, to: 2034-02, value: 1 } ] }"));

    [Fact]
    public void ASharePartThatIsNotNamedGetsNothing() =>
        Assert.Equal("0=1 0=0 0=0", Path("plan-shares", "levers: { plan-shares: { academic: 1 } }"));

    [Fact]
    public void SharesMayAllBeZeroWhereTheNullValuesAre() =>
        Assert.Equal("0=0 0=0 0=0",
            Path("hub-instruments", "levers: { hub-instruments: { staff: 0, compute: 0, projects: 0 } }"));

    [Fact]
    public void APolicyExtendsAnother_AndChangesOneKey()
    {
        ScenarioPlan plan = Given.Plan(Given.Head + """
            policies:
              - name: c
                extends: b
                rules: { steering-committee: gap, ethics-regulator: default }
              - name: a
                title: First
                levers: { indexation: 0.1, reviewers: 5 }
              - name: b
                extends: a
                levers: { indexation: 0.2 }
            """);
        Policy policy = plan.Policies.Single(candidate => candidate.Name == "c");
        Assert.Equal("c", policy.Title);
        Assert.Equal([0.2, 5.0], policy.Timeline.Select(record => record.Value));
        Assert.Equal("gap", Assert.Single(policy.Rules).Value);
    }

    [Fact]
    public void TheNullPolicyExistsEvenWhereNoPolicyIsWritten()
    {
        Policy policy = Assert.Single(Given.Plan(Given.Head).Policies);
        Assert.Equal(Policy.NullName, policy.Name);
        Assert.Empty(policy.Timeline);
    }

    [Fact]
    public void APolicyMayChangeTheEnvironment_AndTheScenariosPathDoesNotComeBack()
    {
        ScenarioPlan plan = Given.Plan(Given.Head + """
            environment:
              sanctions:
                - { value: { compute: 0.7, knowledge: 0.3 } }
                - { from: 2028-03, value: { compute: 0.5, knowledge: 0.2 } }
            policies:
              - name: p
                environment: { sanctions: [ { from: 2026-03, value: { compute: 0.1 } } ] }
            """);
        int compute = ControlCatalog.Find("sanctions")!.Offset;
        Assert.Equal([new(24, compute, 0.1), new(48, compute, 0.1)], plan.Policies[1].Timeline);
        Assert.Equal(4, plan.Environment.Count);
    }

    [Fact]
    public void AfterAPolicysIntervalTheScenariosPathReturns()
    {
        ScenarioPlan plan = Given.Plan(Given.Head + """
            environment: { inflation: [ { value: 40 % }, { from: 2027-03, value: 30 % }, { from: 2029-03, value: 20 % } ] }
            policies:
              - name: p
                environment: { inflation: [ { from: 2026-03, to: 2028-02, value: 10 % } ] }
            """);
        Assert.Equal("24=0.1 36=0.1 48=0.3 60=0.2", Text(plan.Policies[1].Timeline));
    }

    [Fact]
    public void ACommandLineMayShortenTheRun_WithoutMakingDatesWrong()
    {
        string text = Given.WithPolicy("""
            levers: { indexation: [ { value: 0.1 }, { from: 2030-03, value: 1 } ] }
            agreements: [ { partner: RUS, from: 2024-03, months: 60 }, { partner: CHN, from: 2030-03, months: 12 } ]
            """);
        ScenarioPlan plan = Given.Plan(text, new ScenarioOverrides { Years = 2, Replicates = 7, Seed = 9 });
        Assert.Equal((2, 7, 9u, 1), (plan.Years, plan.Replicates, plan.Seed, plan.Futures));
        Assert.Equal("0=0.1", Text(plan.Policies[1].Timeline));
        Assert.Equal("RUS", Assert.Single(plan.Policies[1].Agreements).Partner);
    }

    [Fact]
    public void ACommandLineMayChoosePolicies_AndKeepsTheOnesComparedWith()
    {
        const string Text = Given.Head + "policies: [ { name: a }, { name: b }, { name: c } ]\nreport: { compare-to: b }\n";
        ScenarioPlan plan = Given.Plan(Text, new ScenarioOverrides { Policies = ["c"] });
        Assert.Equal(["none", "b", "c"], plan.Policies.Select(policy => policy.Name));
    }

    [Fact]
    public void WrongCommandLineValuesAreErrorsOfTheCommandLine()
    {
        CompiledScenario compiled = Given.Compile(Given.Head + "policies: [ { name: programme } ]\n",
            new ScenarioOverrides { Years = 31, Futures = 0, Replicates = -1, Policies = ["program"] });
        Assert.Equal(["--years", "--futures", "--replicates", "--policy"], compiled.Errors.Select(error => error.Key));
        Assert.All(compiled.Errors, error => Assert.Equal(("command line", 0), (error.File, error.Line)));
        Assert.Equal("programme", compiled.Errors[3].Nearest);
    }

    [Fact]
    public void FuturesFromTheCommandLineNeedSomethingUncertain() => Assert.Equal(
        "--futures", Assert.Single(Given.Compile(Given.Head, new ScenarioOverrides { Futures = 5 }).Errors).Key);

    private static string Path(string key, string body) => Text(Given.Of(Given.Policy(body).Timeline, key));

    private static string Text(IEnumerable<ControlRecord> records) =>
        string.Join(' ', records.Select(record => FormattableString.Invariant($"{record.Month}={record.Value}")));
}
