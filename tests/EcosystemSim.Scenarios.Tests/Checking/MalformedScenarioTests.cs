using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Tests.Checking;

/// <summary>Each mistake gives one error with its line, its key, and words that help. Line 6 is the first after the head.</summary>
public sealed class MalformedScenarioTests
{
    [Theory]
    [InlineData("polices: []", 6, "polices", "did you mean 'policies'")]
    [InlineData("indexation: 1", 6, "indexation", "it is a lever and belongs under 'levers' of a policy")]
    [InlineData("inflation: 1", 6, "inflation", "it belongs under 'environment'")]
    [InlineData("trust-initial: 1", 6, "trust-initial", "it is a setting of the nation and belongs under 'constants'")]
    [InlineData("returns-to-compute: 1", 6, "returns-to-compute", "belongs under 'constants' (fixed) or 'uncertainties' (varied)")]
    [InlineData("calendar: persain", 6, "calendar", "did you mean 'persian'")]
    [InlineData("title: [a]", 6, "title", "a list stands where a value should")]
    [InlineData("description:", 6, "description", "the key has no value")]
    [InlineData("environment: 40 %", 6, "environment", "'40 %' stands where a map of keys should")]
    [InlineData("environment: { sanctions: 0.5 }", 6, "environment.sanctions", "expected { compute: ..., knowledge: ..., products: ... }")]
    [InlineData("environment: { sanctions: { compute: 1.2 } }", 6, "environment.sanctions.compute", "1.2 is outside 0 to 1")]
    [InlineData("environment: { sanctions: { chips: 1 } }", 6, "environment.sanctions.chips", "one of compute, knowledge, products")]
    [InlineData("environment: { sanctions: {} }", 6, "environment.sanctions", "no part is given")]
    [InlineData("environment: { infaltion: 0.4 }", 6, "environment.infaltion", "did you mean 'inflation'")]
    [InlineData("environment: { inflation: 40 years }", 6, "environment.inflation", "the unit 'years' does not belong here; expected a yearly rate such as 0.04")]
    [InlineData("environment: { inflation: .nan }", 6, "environment.inflation", ".nan is not a finite number")]
    [InlineData("environment: { inflation: -.inf }", 6, "environment.inflation", "-.inf is not a finite number")]
    [InlineData("environment: { inflation: 1e400 }", 6, "environment.inflation", "not a number of a size that makes sense")]
    [InlineData("environment: { inflation: much }", 6, "environment.inflation", "'much' is not a number")]
    [InlineData("environment: { inflation: '0,4' }", 6, "environment.inflation", "with a point and without separators")]
    [InlineData("environment: { inflation: [] }", 6, "environment.inflation", "the dated list is empty")]
    [InlineData("environment: { inflation: [ { from: 2025-03 } ] }", 6, "environment.inflation[0]", "the item has no value")]
    [InlineData("environment: { inflation: [ 0.4 ] }", 6, "environment.inflation[0]", "expected an item such as { from: 2026-03, value: ... }")]
    [InlineData("environment: { inflation: [ { form: 2025-03, value: 1 } ] }", 6, "environment.inflation[0].form", "did you mean 'from'")]
    [InlineData("environment: { inflation: [ { from: 2023-03, value: 1 } ] }", 6, "environment.inflation[0].from", "expected a date from 2024-03 to 2034-02")]
    [InlineData("environment: { inflation: [ { from: 2034-03, value: 1 } ] }", 6, "environment.inflation[0].from", "outside the years that are run")]
    [InlineData("environment: { inflation: [ { from: 2034-03-20, value: 1 } ] }", 6, "environment.inflation[0].from", "outside the years that are run")]
    [InlineData("environment: { inflation: [ { from: 2026, value: 1 } ] }", 6, "environment.inflation[0].from", "'2026' is not a date")]
    [InlineData("environment: { inflation: [ { from: 2026-13, value: 1 } ] }", 6, "environment.inflation[0].from", "'2026-13' is not a date")]
    [InlineData("environment: { inflation: [ { from: 2026-02-30, value: 1 } ] }", 6, "environment.inflation[0].from", "'2026-02-30' is not a date")]
    [InlineData("environment: { inflation: [ { from: 2026-03, to: 2025-03, value: 1 } ] }", 6, "environment.inflation[0].to", "the interval ends before it begins")]
    [InlineData("environment: { inflation: [ { from: 2026-03, value: 1 }, { value: 2 } ] }", 6, "environment.inflation[1]", "does not begin later than the one before it")]
    [InlineData("constants: { trust-intial: 0.5 }", 6, "constants.trust-intial", "did you mean 'trust-initial'")]
    [InlineData("constants: { trust-initial: 50 }", 6, "constants.trust-initial", "50 is outside 0.05 to 0.95")]
    [InlineData("constants: { returns-to-compute: 0.9 }", 6, "constants.returns-to-compute", "0.9 is outside 0.05 to 0.3")]
    [InlineData("constants: { sanctions: 0.9 }", 6, "constants.sanctions", "it belongs under 'environment'")]
    [InlineData("constants: { employment: 900 million }", 6, "constants.employment", "the unit 'million' does not belong here")]
    [InlineData("constants: { employment: 900000000 }", 6, "constants", "more people are employed than there are")]
    [InlineData("uncertainties: all", 6, "uncertainties", "expected priors (all parameters), or a map")]
    [InlineData("uncertainties: { returns-to-compte: prior }", 6, "uncertainties.returns-to-compte", "did you mean 'returns-to-compute'")]
    [InlineData("uncertainties: { trust-initial: prior }", 6, "uncertainties.trust-initial", "a setting is not varied")]
    [InlineData("uncertainties: { returns-to-compute: { uniform: [0.2, 0.1] } }", 6, "uncertainties.returns-to-compute.uniform", "0.1 comes after 0.2")]
    [InlineData("uncertainties: { returns-to-compute: { uniform: [0.1, 0.5] } }", 6, "uncertainties.returns-to-compute.uniform[1]", "0.5 is outside 0.05 to 0.3")]
    [InlineData("uncertainties: { returns-to-compute: { triangular: [0.1, 0.2] } }", 6, "uncertainties.returns-to-compute.triangular", "2 numbers instead of 3")]
    [InlineData("uncertainties: { returns-to-compute: { triangular: [0.1, 0.3, 0.2] } }", 6, "uncertainties.returns-to-compute.triangular", "the mode is not between low and high")]
    [InlineData("uncertainties: { returns-to-compute: { normal: [0.1, 0] } }", 6, "uncertainties.returns-to-compute.normal[1]", "0 is outside")]
    [InlineData("uncertainties: { returns-to-compute: { beta: [1, 2] } }", 6, "uncertainties.returns-to-compute.beta", "one of uniform, triangular, normal, lognormal, categorical")]
    [InlineData("uncertainties: { returns-to-compute: {} }", 6, "uncertainties.returns-to-compute", "0 distributions for one parameter")]
    [InlineData("uncertainties: { returns-to-compute: { categorical: { values: [0.1], weights: [1, 2] } } }", 6, "uncertainties.returns-to-compute.categorical", "1 values and 2 weights")]
    [InlineData("uncertainties: { returns-to-compute: { categorical: { values: [0.1] } } }", 6, "uncertainties.returns-to-compute.categorical", "values and weights are both needed")]
    [InlineData("uncertainties: { returns-to-compute: { categorical: { values: [0.2, 0.1], weights: [1, 2] } } }", 6, "uncertainties.returns-to-compute.categorical.values", "ascending")]
    [InlineData("uncertainties: { returns-to-compute: prior }\nconstants: { returns-to-compute: 0.1 }", 6, "uncertainties.returns-to-compute", "fixed under 'constants' and varied here")]
    [InlineData("ensemble: { futures: 0 }", 6, "ensemble.futures", "0 is outside 1 to 100000")]
    [InlineData("ensemble: { futures: 5 }", 6, "ensemble.futures", "they would all be the same")]
    [InlineData("ensemble: { replicates: 1000001 }", 6, "ensemble.replicates", "outside 1 to 1000000")]
    [InlineData("ensemble: { replicates: 2.5 }", 6, "ensemble.replicates", "2.5 is not a whole number")]
    [InlineData("ensemble: { seed: -1 }", 6, "ensemble.seed", "-1 is outside 0 to 4294967295")]
    [InlineData("ensemble: { seed: 4294967296 }", 6, "ensemble.seed", "outside 0 to 4294967295")]
    [InlineData("ensemble: { seeds: 1 }", 6, "ensemble.seeds", "did you mean 'seed'")]
    [InlineData("report: { compare-to: noone }", 6, "report.compare-to", "did you mean 'none'")]
    [InlineData("report: { indicators: research-rank }", 6, "report.indicators", "'research-rank' stands where a list should")]
    [InlineData("report: { indicators: [reserch-rank] }", 6, "report.indicators[0]", "did you mean 'research-rank'")]
    [InlineData("report: { indicators: [adoption, adoption] }", 6, "report.indicators[1]", "listed twice")]
    [InlineData("policies: none", 6, "policies", "'none' stands where a list should")]
    [InlineData("policies: [ programme ]", 6, "policies[0]", "expected a policy, such as - name: programme")]
    [InlineData("policies: [ { title: x } ]", 6, "policies[0]", "the policy has no name")]
    [InlineData("policies: [ { name: Big Plan } ]", 6, "policies[0].name", "lower-case words joined by hyphens")]
    [InlineData("policies:\n  - { name: none, levers: { indexation: 1 } }", 7, "policies.none.levers", "the policy 'none' is the one without any")]
    [InlineData("policies:\n  - { name: a, extends: bb }\n  - { name: b }", 7, "policies.a.extends", "'bb' is not a policy of this scenario")]
    [InlineData("policies:\n  - { name: a, extends: a }", 7, "policies.a.extends", "the policies extend each other: a -> a")]
    public void AMistakeIsNamedWithItsPlaceAndWhatWouldHelp(string body, int line, string key, string help)
    {
        ScenarioError error = Given.OnlyError(Given.Head + body + "\n", ["research-rank", "adoption"]);
        Assert.Equal((line, key, "test.yaml"), (error.Line, error.Key, error.File));
        Assert.Contains(help, error.ToString(), StringComparison.Ordinal);
        Assert.True(error.Column > 0);
    }

    [Theory]
    [InlineData("levers: { programme-budgt: 50 }", "levers.programme-budgt", "did you mean 'programme-budget'")]
    [InlineData("levers: { sanctions: { compute: 0 } }", "levers.sanctions", "it belongs under 'environment'")]
    [InlineData("levers: { indexation: { value: 1 } }", "levers.indexation", "or a dated list")]
    [InlineData("levers: { indexation: 101 % }", "levers.indexation", "101 % is outside 0 to 1")]
    [InlineData("levers: { indexation: 1 trillion IRR }", "levers.indexation", "the unit 'trillion IRR' does not belong here")]
    [InlineData("levers: { programme-budget: 50 trillion IRR }", "levers.programme-budget", "a budget without 'programme-length' pays nothing")]
    [InlineData("levers: { programme-budget: 50 trillion EUR, programme-length: 1 }", "levers.programme-budget", "such as 50 trillion IRR or 100 million USD")]
    [InlineData("levers: { programme-budget: 50 %, programme-length: 1 }", "levers.programme-budget", "the unit '%' does not belong here")]
    [InlineData("levers: { programme-budget: 50 zillion IRR, programme-length: 1 }", "levers.programme-budget", "the unit 'zillion IRR' does not belong here")]
    [InlineData("levers: { programme-budget: 900, programme-length: 1 }", "levers.programme-budget", "900 is outside 0 to 500 (trillion IRR)")]
    [InlineData("levers: { programme-length: 18 months }", "levers.programme-length", "18 months is not a whole number")]
    [InlineData("levers: { reviewers: 2.5 }", "levers.reviewers", "2.5 is not a whole number")]
    [InlineData("levers: { reviewers: 40 % }", "levers.reviewers", "the unit '%' does not belong here")]
    [InlineData("levers: { funded-returns: 100 experts }", "levers.funded-returns", "expected a number of persons/yr")]
    [InlineData("levers: { plan-shares: { academic: 0.5, firms: 0.4 } }", "levers.plan-shares", "the shares add up to 0.9 (0.5 + 0.4 + 0), not to 1")]
    [InlineData("levers: { plan-shares: { academic: 0, firms: 0, hub: 0 } }", "levers.plan-shares", "not to 1")]
    [InlineData("levers: { plan-shares: { academic: 0.333, firms: 0.333, hub: 0.333 } }", "levers.plan-shares", "0.999")]
    [InlineData("levers: { plan-shares: { academc: 1 } }", "levers.plan-shares.academc", "one of academic, firms, hub")]
    [InlineData("rules: { steering-committee: trust }", "rules.steering-committee", "expected default or gap")]
    [InlineData("rules: { steering-comittee: gap }", "rules.steering-comittee", "did you mean 'steering-committee'")]
    [InlineData("agreements: { partner: RUS }", "agreements", "a map of keys stands where a list should")]
    [InlineData("agreements: [ { partner: IRN, from: 2024-03, months: 5 } ]", "agreements[0].partner", "IRN cannot have an agreement with itself")]
    [InlineData("agreements: [ { partner: RUSS, from: 2024-03, months: 5 } ]", "agreements[0].partner", "did you mean 'RUS'")]
    [InlineData("agreements: [ { partner: RUS, months: 5 } ]", "agreements[0]", "the agreement has no 'from'")]
    [InlineData("agreements: [ { partner: RUS, from: 2024-03 } ]", "agreements[0]", "the agreement has no 'months'")]
    [InlineData("agreements: [ { partner: RUS, from: 2024-03, months: 0 } ]", "agreements[0].months", "0 is outside 1 to")]
    [InlineData("agreements: [ { partner: RUS, from: 2024-03, months: 5, joint-ethics: yes } ]", "agreements[0].joint-ethics", "expected true or false")]
    [InlineData("agreements: [ { partner: RUS, from: 2024-03, months: 5, knowledge: 2 } ]", "agreements[0].knowledge", "2 is outside 0 to 1")]
    [InlineData("agreements: [ { partner: RUS, from: 2024-03, months: 5, experts: 2 } ]", "agreements[0].experts", "did you mean 'experts-per-year'")]
    [InlineData("agreements: [ { partner: RUS, from: 2024-03, months: 5 }, { partner: RUS, from: 2024-05, months: 5 } ]", "agreements[1]", "in force at the same time")]
    [InlineData("remove: false", "remove", "unknown key 'remove'")]
    public void AMistakeInAPolicyIsNamed(string body, string key, string help)
    {
        ScenarioError error = Given.OnlyError(Given.WithPolicy(body));
        Assert.Equal((8, "policies.p." + key), (error.Line, error.Key));
        Assert.Contains(help, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: test", "name: Test 1", 2, "name")]
    [InlineData("nation: IRN", "nation: IRAN", 3, "nation")]
    [InlineData("nation: IRN", "nation: DEU", 3, "nation")]
    [InlineData("start: 2024-03-20", "start: 20.3.2024", 4, "start")]
    [InlineData("start: 2024-03-20", "start: 2023-02-29", 4, "start")]
    [InlineData("start: 2024-03-20", "start: 1403-01-01", 4, "start")]
    [InlineData("years: 10", "years: 31", 5, "years")]
    [InlineData("years: 10", "years: 0", 5, "years")]
    [InlineData("years: 10", "years: 2.5", 5, "years")]
    [InlineData("years: 10", "years: ten", 5, "years")]
    [InlineData("schema: ecosim/1", "schema: ecosim/9", 1, "schema")]
    [InlineData("schema: ecosim/1\n", "", 1, "schema")]
    [InlineData("name: test\n", "", 1, "name")]
    [InlineData("nation: IRN\n", "", 1, "nation")]
    [InlineData("start: 2024-03-20\n", "", 1, "start")]
    [InlineData("years: 10\n", "", 1, "years")]
    public void AMistakeInTheFrameIsNamed(string right, string wrong, int line, string key)
    {
        ScenarioError error = Given.OnlyError(Given.Head.ReplaceLineEndings("\n").Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal((line, key), (error.Line, error.Key));
        Assert.True(error.Expected is not null || error.Nearest is not null);
    }

    [Fact]
    public void AllErrorsOfAFileAreReportedAtOnce_InOrder()
    {
        CompiledScenario compiled = Given.Compile("""
            schema: ecosim/1
            name: Test
            nation: XXX
            start: yesterday
            years: 99
            yeers: 3
            environment: { inflation: 400 years, sanctions: { compute: 2, knowledge: 3 } }
            constants: { returns-to-compute: x }
            policies:
              - name: a
                levers: { indexation: 2, indexaton: 1 }
                agreements: [ { partner: QQQ, months: 0 } ]
              - name: a
            ensemble: { futures: many, seed: 1.5 }
            report: { compare-to: b }
            """);
        Assert.Equal(
            [2, 3, 4, 5, 6, 7, 7, 7, 8, 11, 11, 12, 12, 12, 13, 14, 14, 15],
            compiled.Errors.Select(error => error.Line));
        Assert.Null(compiled.Plan);
        Assert.Null(compiled.Resolved);
    }

    [Fact]
    public void AMistakeThatSeveralPoliciesInheritIsReportedOnce()
    {
        CompiledScenario compiled = Given.Compile(Given.Head + """
            policies:
              - { name: a, levers: { indexation: 2 } }
              - { name: b, extends: a }
              - { name: c, extends: b }
            """);
        Assert.Equal("policies.a.levers.indexation", Assert.Single(compiled.Errors).Key);
    }

    [Fact]
    public void AnErrorReadsLikeALineOfACompiler() => Assert.Equal(
        "test.yaml:6:16: environment.infaltion: unknown key 'infaltion'; expected one of inflation, sanctions; did you mean 'inflation'?",
        Given.OnlyError(Given.Head + "environment: { infaltion: 0.4 }\n").ToString());
}
