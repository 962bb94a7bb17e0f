using CsCheck;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Writing;

namespace EcosystemSim.Scenarios.Tests.Writing;

public sealed class ScenarioWriterTests
{
    private const string Everything = """
        schema: ecosim/1
        name: everything
        title: 'Quotes " and \ and: colons # and umlauts ä'
        description: |
          Two lines,
          with a tab in neither.
        nation: IRN
        start: 2024-01-31
        calendar: persian
        years: 12
        environment:
          inflation: [ { value: 40 % }, { from: 2026-03, to: 2027-03, value: 1/3 }, { from: 2028-12-31, value: 0.1 } ]
          sanctions: [ { value: { compute: 0.7, products: 0.6 } }, { from: 2027-01, value: { knowledge: 0.1 } } ]
        constants: { returns-to-compute: 0.1234567890123456, trust-initial: 0.5, exchange-rate: 612345 }
        uncertainties:
          payment-lag: { uniform: [3 months, 1 year] }
          knowledge-depreciation: { triangular: [0.1, 0.1, 0.3] }
          phd-years: { normal: [5, 1] }
          incident-rate: { lognormal: [1.8e-7, 0.5] }
          grant-leverage: { categorical: { values: [-0.1, 0.2, 0.3], weights: [1, 2, 3.5] } }
          wage-response: prior
        policies:
          - name: relief
            title: Relief of sanctions
            environment: { sanctions: [ { from: 2025-06, to: 2029-06, value: { compute: 0.2, knowledge: 0.05 } } ] }
            rules: { ethics-regulator: trust, steering-committee: gap }
          - name: programme
            levers:
              programme-budget: 100 million USD
              programme-length: 3
              plan-shares: [ { value: { academic: 1/3, firms: 1/3, hub: 1/3 } }, { from: 2026-01, value: { hub: 1 } } ]
              reviewers: [ { from: 2025-01, to: 2025-12, value: 5 } ]
            agreements:
              - { partner: RUS, from: 2024-02-15, months: 60, knowledge: 0.3, experts-per-year: 20, joint-ethics: true }
              - { partner: CHN, from: 2026-01, months: 12, seats-per-year: 30, cost: 1.5 }
        ensemble: { futures: 3, replicates: 4, seed: 4294967295 }
        report: { compare-to: relief, indicators: [research-rank, 'odd # key'] }
        """;

    [Fact]
    public void WhatIsWrittenReadsBackAsAnEqualPlan() => AssertRoundTrip(Given.Compile(Everything));

    [Theory]
    [InlineData("baseline.yaml")]
    [InlineData("iran-1403.yaml")]
    public void TheGalleryReadsBackAsEqualPlans(string file) => AssertRoundTrip(ScenarioCompiler.Compile(Given.Gallery(file)));

    [Fact]
    public void AShortenedRunReadsBackToo() =>
        AssertRoundTrip(Given.Compile(Everything,
            new ScenarioOverrides { Years = 1, Policies = ["programme"], Futures = 1, Seed = 0 }));

    [Fact]
    public void AnyDatedPathsReadBack_AlsoUnderAPolicyThatChangesTheEnvironment()
    {
        Gen<string> list = Gen.Select(Gen.Int[0, 119], Gen.Int[0, 30], Gen.Bool, Gen.Double[0, 1]).Array[1, 4].Select(items =>
            string.Join(", ", items.DistinctBy(item => item.Item1).OrderBy(item => item.Item1).Select(item =>
            {
                var months = new ModelMonths(new DateOnly(2024, 3, 20));
                string to = item.Item3 ? $", to: {months.Name(Math.Min(119, item.Item1 + item.Item2))}" : "";
                return FormattableString.Invariant($"{{ from: {months.Name(item.Item1)}{to}, value: {item.Item4:R} }}");
            })));
        Gen.Select(list, list, list).Sample((own, changed, lever) => AssertRoundTrip(Given.Compile($$"""
            {{Given.Head}}
            environment: { inflation: [ {{own}} ] }
            policies:
              - name: p
                levers: { indexation: [ {{lever}} ] }
                environment: { inflation: [ {{changed}} ] }
            """)), iter: 300);
    }

    [Fact]
    public void UnitAndSourceStandBehindEachNumber()
    {
        string text = Write(Given.Compile(Everything));
        Assert.Contains("programme-budget: 61.2345  # trillion IRR; ", text, StringComparison.Ordinal);
        foreach (string key in new[] { "returns-to-compute", "trust-initial", "inflation", "reviewers", "payment-lag" })
        {
            string line = text.Split('\n')
                .First(candidate => candidate.TrimStart().StartsWith(key + ":", StringComparison.Ordinal));
            Assert.Matches("  # .*(computed|verified|memory|calibrate|assumption): ", line);
        }
    }

    [Fact]
    public void TheTextUsesPlainLineEnds() => Assert.DoesNotContain('\r', Write(Given.Compile(Everything)));

    private static string Write(CompiledScenario compiled)
    {
        Assert.True(compiled.Errors.Count == 0, string.Join("\n", compiled.Errors));
        return ScenarioWriter.Write(compiled.Resolved!);
    }

    private static void AssertRoundTrip(CompiledScenario first)
    {
        string text = Write(first);
        CompiledScenario second = Given.Compile(text);
        Assert.True(second.Errors.Count == 0, string.Join("\n", second.Errors) + "\n" + text);
        Assert.Equal(PlanText.Of(first.Plan!), PlanText.Of(second.Plan!));
        Assert.Equal(first.Resolved!.Description, second.Resolved!.Description);
        Assert.Equal(first.Resolved.Constants, second.Resolved.Constants);
        Assert.Equal(text, ScenarioWriter.Write(second.Resolved));
        Assert.All(first.Plan!.Policies.Zip(second.Plan!.Policies),
            pair => Assert.Equal<ControlRecord>(pair.First.Timeline, pair.Second.Timeline));
        Assert.Equal<Uncertainty>(first.Plan.Uncertainties, second.Plan.Uncertainties);
    }
}
