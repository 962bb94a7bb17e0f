using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Tests.Checking;

/// <summary>Mistakes in the keys every scenario needs, and files with many mistakes.</summary>
public sealed class MalformedFrameTests
{
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
        ScenarioError error = Given.OnlyError(Given.Head.ReplaceLineEndings("\n")
            .Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal((line, key), (error.Line, error.Key));
        Assert.True(error.Expected is not null || error.Nearest is not null);
    }

    [Fact]
    public void AllErrorsOfAFileAreReportedAtOnce_InOrder()
    {
        CompiledScenario compiled = Given.Compile("""
            schema: ecosim/1
            name: Test
            nation: ZZZ
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
        "test.yaml:6:16: environment.infaltion: unknown key 'infaltion'; "
        + "expected one of inflation, sanctions; did you mean 'inflation'?",
        Given.OnlyError(Given.Head + "environment: { infaltion: 0.4 }\n").ToString());
}
