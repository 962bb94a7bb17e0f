using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Tests.Checking;

/// <summary>
/// Each mistake gives one error with its line, its key, and words that help. Line 6 is the first after the head.
/// </summary>
public sealed class MalformedScenarioTests
{
    [Theory]
    [InlineData("polices: []", 6, "polices", "did you mean 'policies'")]
    [InlineData("indexation: 1", 6, "indexation", "it is a lever and belongs under 'levers' of a policy")]
    [InlineData("inflation: 1", 6, "inflation", "it belongs under 'environment'")]
    [InlineData("trust-initial: 1", 6, "trust-initial", "it is a setting of the nation and belongs under 'constants'")]
    [InlineData(
        "returns-to-compute: 1",
        6, "returns-to-compute", "belongs under 'constants' (fixed) or 'uncertainties' (varied)")]
    [InlineData("calendar: persain", 6, "calendar", "did you mean 'persian'")]
    [InlineData("title: [a]", 6, "title", "a list stands where a value should")]
    [InlineData("description:", 6, "description", "the key has no value")]
    [InlineData("environment: 40 %", 6, "environment", "'40 %' stands where a map of keys should")]
    [InlineData(
        "environment: { sanctions: 0.5 }",
        6, "environment.sanctions", "expected { compute: ..., knowledge: ..., products: ... }")]
    [InlineData("environment: { sanctions: { compute: 1.2 } }", 6, "environment.sanctions.compute", "1.2 is outside 0 to 1")]
    [InlineData(
        "environment: { sanctions: { chips: 1 } }",
        6, "environment.sanctions.chips", "one of compute, knowledge, products")]
    [InlineData("environment: { sanctions: {} }", 6, "environment.sanctions", "no part is given")]
    [InlineData("environment: { infaltion: 0.4 }", 6, "environment.infaltion", "did you mean 'inflation'")]
    [InlineData("constants: { trust-intial: 0.5 }", 6, "constants.trust-intial", "did you mean 'trust-initial'")]
    [InlineData("constants: { trust-initial: 50 }", 6, "constants.trust-initial", "50 is outside 0.05 to 0.95")]
    [InlineData("constants: { returns-to-compute: 0.9 }", 6, "constants.returns-to-compute", "0.9 is outside 0.05 to 0.3")]
    [InlineData("constants: { sanctions: 0.9 }", 6, "constants.sanctions", "it belongs under 'environment'")]
    [InlineData("constants: { employment: 900 million }", 6, "constants.employment", "the unit 'million' does not belong here")]
    [InlineData("constants: { employment: 900000000 }", 6, "constants", "more people are employed than there are")]
    [InlineData("uncertainties: all", 6, "uncertainties", "expected priors (all parameters), or a map")]
    [InlineData(
        "uncertainties: { returns-to-compte: prior }",
        6, "uncertainties.returns-to-compte", "did you mean 'returns-to-compute'")]
    [InlineData("uncertainties: { trust-initial: prior }", 6, "uncertainties.trust-initial", "a setting is not varied")]
    [InlineData(
        "uncertainties: { returns-to-compute: prior }\nconstants: { returns-to-compute: 0.1 }",
        6, "uncertainties.returns-to-compute", "fixed under 'constants' and varied here")]
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
    [InlineData(
        "policies:\n  - { name: none, levers: { indexation: 1 } }",
        7, "policies.none.levers", "the policy 'none' is the one without any")]
    [InlineData(
        "policies:\n  - { name: a, extends: bb }\n  - { name: b }",
        7, "policies.a.extends", "'bb' is not a policy of this scenario")]
    [InlineData("policies:\n  - { name: a, extends: a }", 7, "policies.a.extends", "the policies extend each other: a -> a")]
    public void AMistakeIsNamedWithItsPlaceAndWhatWouldHelp(string body, int line, string key, string help)
    {
        ScenarioError error = Given.OnlyError(Given.Head + body + "\n", ["research-rank", "adoption"]);
        Assert.Equal((line, key, "test.yaml"), (error.Line, error.Key, error.File));
        Assert.Contains(help, error.ToString(), StringComparison.Ordinal);
        Assert.True(error.Column > 0);
    }

    [Theory]
    [InlineData("40 years", "", "the unit 'years' does not belong here; expected a yearly rate such as 0.04")]
    [InlineData(".nan", "", ".nan is not a finite number")]
    [InlineData("-.inf", "", "-.inf is not a finite number")]
    [InlineData("1e400", "", "not a number of a size that makes sense")]
    [InlineData("much", "", "'much' is not a number")]
    [InlineData("'0,4'", "", "with a point and without separators")]
    [InlineData("[]", "", "the dated list is empty")]
    [InlineData("[ { from: 2025-03 } ]", "[0]", "the item has no value")]
    [InlineData("[ 0.4 ]", "[0]", "expected an item such as { from: 2026-03, value: ... }")]
    [InlineData("[ { form: 2025-03, value: 1 } ]", "[0].form", "did you mean 'from'")]
    [InlineData("[ { from: 2023-03, value: 1 } ]", "[0].from", "expected a date from 2024-03 to 2034-02")]
    [InlineData("[ { from: 2034-03, value: 1 } ]", "[0].from", "outside the years that are run")]
    [InlineData("[ { from: 2034-03-20, value: 1 } ]", "[0].from", "outside the years that are run")]
    [InlineData("[ { from: 2026, value: 1 } ]", "[0].from", "'2026' is not a date")]
    [InlineData("[ { from: 2026-13, value: 1 } ]", "[0].from", "'2026-13' is not a date")]
    [InlineData("[ { from: 2026-02-30, value: 1 } ]", "[0].from", "'2026-02-30' is not a date")]
    [InlineData("[ { from: 2026-03, to: 2025-03, value: 1 } ]", "[0].to", "the interval ends before it begins")]
    [InlineData("[ { from: 2026-03, value: 1 }, { value: 2 } ]", "[1]", "does not begin later than the one before it")]
    public void AMistakeInAValueOrADateIsNamed(string inflation, string key, string help)
    {
        ScenarioError error = Given.OnlyError(Given.Head + $"environment: {{ inflation: {inflation} }}\n");
        Assert.Equal((6, "environment.inflation" + key), (error.Line, error.Key));
        Assert.Contains(help, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ uniform: [0.2, 0.1] }", ".uniform", "0.1 comes after 0.2")]
    [InlineData("{ uniform: [0.1, 0.5] }", ".uniform[1]", "0.5 is outside 0.05 to 0.3")]
    [InlineData("{ triangular: [0.1, 0.2] }", ".triangular", "2 numbers instead of 3")]
    [InlineData("{ triangular: [0.1, 0.3, 0.2] }", ".triangular", "the mode is not between low and high")]
    [InlineData("{ normal: [0.1, 0] }", ".normal[1]", "0 is not above 0; expected a number such as 0.4, or a percentage")]
    [InlineData("{ beta: [1, 2] }", ".beta", "one of uniform, triangular, normal, lognormal, categorical")]
    [InlineData("{}", "", "0 distributions for one parameter")]
    [InlineData("{ categorical: { values: [0.1], weights: [1, 2] } }", ".categorical", "1 values and 2 weights")]
    [InlineData("{ categorical: { values: [0.1] } }", ".categorical", "values and weights are both needed")]
    [InlineData("{ categorical: { values: [0.2, 0.1], weights: [1, 2] } }", ".categorical.values", "ascending")]
    public void AMistakeInADistributionIsNamed(string form, string key, string help)
    {
        ScenarioError error = Given.OnlyError(Given.Head + $"uncertainties: {{ returns-to-compute: {form} }}\n");
        Assert.Equal((6, "uncertainties.returns-to-compute" + key), (error.Line, error.Key));
        Assert.Contains(help, error.ToString(), StringComparison.Ordinal);
    }
}
