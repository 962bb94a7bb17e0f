using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Tests.Checking;

/// <summary>Mistakes inside one policy; line 8 is the first of its own.</summary>
public sealed class MalformedPolicyTests
{
    [Theory]
    [InlineData("levers: { programme-budgt: 50 }", "levers.programme-budgt", "did you mean 'programme-budget'")]
    [InlineData("levers: { sanctions: { compute: 0 } }", "levers.sanctions", "it belongs under 'environment'")]
    [InlineData("levers: { indexation: { value: 1 } }", "levers.indexation", "or a dated list")]
    [InlineData("levers: { indexation: 101 % }", "levers.indexation", "101 % is outside 0 to 1")]
    [InlineData("levers: { indexation: 1 trillion IRR }", "levers.indexation", "the unit 'trillion IRR' does not belong here")]
    [InlineData(
        "levers: { programme-budget: 50 trillion IRR }",
        "levers.programme-budget", "a budget without 'programme-length' pays nothing")]
    [InlineData(
        "levers: { programme-budget: 50 trillion EUR, programme-length: 1 }",
        "levers.programme-budget", "such as 50 trillion IRR or 100 million USD")]
    [InlineData(
        "levers: { programme-budget: 50 %, programme-length: 1 }",
        "levers.programme-budget", "the unit '%' does not belong here")]
    [InlineData(
        "levers: { programme-budget: 50 zillion IRR, programme-length: 1 }",
        "levers.programme-budget", "the unit 'zillion IRR' does not belong here")]
    [InlineData(
        "levers: { programme-budget: 900, programme-length: 1 }",
        "levers.programme-budget", "900 is outside 0 to 500 (trillion IRR)")]
    [InlineData("levers: { programme-length: 18 months }", "levers.programme-length", "18 months is not a whole number")]
    [InlineData("levers: { reviewers: 2.5 }", "levers.reviewers", "2.5 is not a whole number")]
    [InlineData("levers: { reviewers: 40 % }", "levers.reviewers", "the unit '%' does not belong here")]
    [InlineData("levers: { funded-returns: 100 experts }", "levers.funded-returns", "expected a number of persons/yr")]
    [InlineData(
        "levers: { plan-shares: { academic: 0.5, firms: 0.4 } }",
        "levers.plan-shares", "the shares add up to 0.9 (0.5 + 0.4 + 0), not to 1")]
    [InlineData("levers: { plan-shares: { academic: 0, firms: 0, hub: 0 } }", "levers.plan-shares", "not to 1")]
    [InlineData("levers: { plan-shares: { academic: 0.333, firms: 0.333, hub: 0.333 } }", "levers.plan-shares", "0.999")]
    [InlineData("levers: { plan-shares: { academc: 1 } }", "levers.plan-shares.academc", "one of academic, firms, hub")]
    [InlineData("rules: { steering-committee: trust }", "rules.steering-committee", "expected default or gap")]
    [InlineData("rules: { steering-comittee: gap }", "rules.steering-comittee", "did you mean 'steering-committee'")]
    [InlineData("agreements: { partner: RUS }", "agreements", "a map of keys stands where a list should")]
    [InlineData("remove: false", "remove", "'false' removes nothing; expected remove: true, or no such key")]
    [InlineData("remove: yes", "remove", "'yes' removes nothing")]
    public void AMistakeInAPolicyIsNamed(string body, string key, string help) => AssertOnlyError(body, key, help);

    [Theory]
    [InlineData("{ partner: IRN, from: 2024-03, months: 5 }", "[0].partner", "IRN cannot have an agreement with itself")]
    [InlineData("{ partner: RUSS, from: 2024-03, months: 5 }", "[0].partner", "did you mean 'RUS'")]
    [InlineData("{ partner: RUS, months: 5 }", "[0]", "the agreement has no 'from'")]
    [InlineData("{ partner: RUS, from: 2024-03 }", "[0]", "the agreement has no 'months'")]
    [InlineData("{ partner: RUS, from: 2024-03, months: 0 }", "[0].months", "0 is outside 1 to")]
    [InlineData("{ partner: RUS, from: 2024-03, months: 5, joint-ethics: yes }", "[0].joint-ethics", "expected true or false")]
    [InlineData("{ partner: RUS, from: 2024-03, months: 5, knowledge: 2 }", "[0].knowledge", "2 is outside 0 to 1")]
    [InlineData("{ partner: RUS, from: 2024-03, months: 5, experts: 2 }", "[0].experts", "did you mean 'experts-per-year'")]
    [InlineData(
        "{ partner: RUS, from: 2024-03, months: 5 }, { partner: RUS, from: 2024-05, months: 5 }",
        "[1]", "in force at the same time")]
    public void AMistakeInAnAgreementIsNamed(string records, string key, string help) =>
        AssertOnlyError($"agreements: [ {records} ]", "agreements" + key, help);

    private static void AssertOnlyError(string body, string key, string help)
    {
        ScenarioError error = Given.OnlyError(Given.WithPolicy(body));
        Assert.Equal((8, "policies.p." + key), (error.Line, error.Key));
        Assert.Contains(help, error.ToString(), StringComparison.Ordinal);
    }
}
