using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Tests.Reading;

public sealed class ExtendsTests : IDisposable
{
    private const string Base = Given.Head + """
        title: The base
        environment:
          inflation: 20 %
          sanctions: { compute: 0.7, knowledge: 0.3, products: 0.6 }
        constants: { returns-to-compute: 0.2, trust-initial: 0.4 }
        uncertainties:
          knowledge-depreciation: { triangular: [0.1, 0.15, 0.2] }
        policies:
          - name: a
            levers: { indexation: 0.5, reviewers: 4 }
            agreements:
              - { partner: RUS, from: 2024-03, months: 60 }
          - name: b
            levers: { indexation: 0.1 }
        report: { compare-to: a, indicators: [x, y] }

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("scenario-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void MapsMergeByKey()
    {
        ScenarioPlan plan = Extend("environment: { sanctions: { compute: 0.1 } }\nconstants: { trust-initial: 0.6 }\n");
        Assert.Equal([0.1, 0.3, 0.6], ValuesOf("sanctions", plan.Environment));
        Assert.Equal([0.2], ValuesOf("inflation", plan.Environment));
        Assert.Equal(0.2, plan.Parameters[Model.Parameters.ParameterCatalog.Find("returns-to-compute")!]);
        Assert.Equal(0.6, plan.Nation.Settings[Model.Parameters.SettingCatalog.Find("trust-initial")!]);
    }

    [Fact]
    public void NamedRecordsMergeByName_AndNewOnesFollow()
    {
        ScenarioPlan plan = Extend("policies:\n  - name: c\n  - name: a\n    levers: { indexation: 0.9 }\n");
        Assert.Equal(["none", "a", "b", "c"], plan.Policies.Select(policy => policy.Name));
        Assert.Equal([0.9], ValuesOf("indexation", plan.Policies[1].Timeline));
        Assert.Equal([4.0], ValuesOf("reviewers", plan.Policies[1].Timeline));
    }

    [Fact]
    public void RemoveDeletesARecord() =>
        Assert.Equal(["none", "a"], Extend("policies:\n  - { name: b, remove: true }\n").Policies.Select(policy => policy.Name));

    [Fact]
    public void OtherListsReplace()
    {
        ScenarioPlan plan = Extend("""
            policies:
              - name: a
                agreements:
                  - { partner: CHN, from: 2025-03, months: 12 }
            report: { indicators: [z] }

            """);
        Assert.Equal(["z"], plan.ReportIndicators);
        Assert.Equal("CHN", Assert.Single(plan.Policies[1].Agreements).Partner);
    }

    [Fact]
    public void ADatedListChangesWhatItExtendsFromItsDatesOn()
    {
        ScenarioPlan plan = Extend("""
            environment:
              inflation: [ { from: 2026-03, to: 2027-02, value: 10 % }, { from: 2030-03, value: 5 % } ]
              sanctions: [ { from: 2028-03, value: { compute: 0.2 } } ]
            policies:
              - name: a
                levers: { indexation: [ { from: 2026-03, value: 1 } ] }

            """);
        Assert.Equal([(0, 0.2), (24, 0.1), (36, 0.2), (72, 0.05)], TimesOf("inflation", plan.Environment));
        Assert.Equal([(0, 0.7), (0, 0.3), (0, 0.6), (48, 0.2)], TimesOf("sanctions", plan.Environment));
        Assert.Equal([(0, 0.5), (24, 1.0)], TimesOf("indexation", plan.Policies[1].Timeline));
    }

    [Fact]
    public void ADatedListOverADatedListCountsFromItsDatesOn()
    {
        Write("base.yaml", Base.Replace(
            "inflation: 20 %", "inflation: [ { value: 0.2 }, { from: 2026-03, value: 0.1 } ]", StringComparison.Ordinal));
        Write("middle.yaml", """
            schema: ecosim/1
            extends: base.yaml
            name: middle
            environment: { inflation: [ { from: 2025-03, to: 2027-02, value: 0.3 } ] }
            """);
        string path = Write("upper.yaml", "schema: ecosim/1\nextends: middle.yaml\nname: upper\n");
        ScenarioPlan plan = ScenarioCompiler.CompileWith(path, Given.World).Plan!;
        Assert.Equal([(0, 0.2), (12, 0.3), (36, 0.1)], TimesOf("inflation", plan.Environment).DistinctBy(at => at.Value));
        Assert.DoesNotContain(TimesOf("inflation", plan.Environment), at => at is { Month: > 0 and < 12 });
    }

    [Fact]
    public void ADatedListThatBeginsWithTheRunReplacesWhatItExtends()
    {
        ScenarioPlan plan = Extend("environment: { inflation: [ { value: 10 % }, { from: 2030-03, value: 5 % } ] }\n");
        Assert.Equal([(0, 0.1), (72, 0.05)], TimesOf("inflation", plan.Environment));
    }

    [Fact]
    public void AValueReplacesADatedList()
    {
        Write("base.yaml", Base.Replace(
            "inflation: 20 %", "inflation: [ { value: 0.2 }, { from: 2026-03, value: 0.1 } ]", StringComparison.Ordinal));
        string path = Write("upper.yaml",
            "schema: ecosim/1\nextends: base.yaml\nname: upper\nenvironment: { inflation: 0.3 }\n");
        Assert.Equal([(0, 0.3)], TimesOf("inflation", ScenarioCompiler.CompileWith(path, Given.World).Plan!.Environment));
    }

    [Fact]
    public void AMistakeBelowADatedListPointsAtItsOwnFile()
    {
        string below = Write("base.yaml", Base.Replace("inflation: 20 %", "inflation: 20 years", StringComparison.Ordinal));
        string path = Write("upper.yaml", """
            schema: ecosim/1
            extends: base.yaml
            name: upper
            environment: { inflation: [ { from: 2026-03, value: 10 % } ] }
            """);
        ScenarioError error = Assert.Single(ScenarioCompiler.CompileWith(path, Given.World).Errors);
        Assert.Equal((below, "environment.inflation"), (error.File, error.Key));
    }

    [Fact]
    public void ADistributionIsReplacedWhole()
    {
        ScenarioPlan plan = Extend("uncertainties: { knowledge-depreciation: { uniform: [0.1, 0.2] } }\n");
        Assert.Equal(new UniformDistribution(0.1, 0.2), Assert.Single(plan.Uncertainties).Distribution);
    }

    [Fact]
    public void TitleIsNotInherited() => Assert.Equal("upper", Extend("").Title);

    [Fact]
    public void AFileNeedsAnOwnName()
    {
        Write("base.yaml", Base);
        string path = Write("upper.yaml", "schema: ecosim/1\nextends: base.yaml\n");
        ScenarioError error = Assert.Single(ScenarioCompiler.CompileWith(path, Given.World).Errors);
        Assert.Equal(("name", path), (error.Key, error.File));
    }

    [Fact]
    public void ErrorsPointAtTheFileThatHoldsTheMistake()
    {
        string below = Write("base.yaml", Base.Replace("reviewers: 4", "reviewers: 40", StringComparison.Ordinal));
        string path = Write("upper.yaml", "schema: ecosim/1\nextends: base.yaml\nname: upper\nyears: 99\n");
        IReadOnlyList<ScenarioError> errors = ScenarioCompiler.CompileWith(path, Given.World).Errors;
        Assert.Contains(errors, error => (error.File, error.Line, error.Key) == (path, 4, "years"));
        Assert.Contains(errors, error => (error.File, error.Line, error.Key) == (below, 15, "policies.a.levers.reviewers"));
        Assert.Equal(2, errors.Count);
    }

    [Fact]
    public void EachFileStatesTheSchema()
    {
        string below = Write("base.yaml", Base.Replace("ecosim/1", "ecosim/2", StringComparison.Ordinal));
        string path = Write("upper.yaml", "schema: ecosim/1\nextends: base.yaml\nname: upper\n");
        ScenarioError error = Assert.Single(ScenarioCompiler.CompileWith(path, Given.World).Errors);
        Assert.Equal((below, 1, "schema", "ecosim/1"), (error.File, error.Line, error.Key, error.Expected));
    }

    [Fact]
    public void ACycleIsRefusedWithTheChain()
    {
        string path = Write("a.yaml", "schema: ecosim/1\nextends: b.yaml\nname: a\n");
        Write("b.yaml", "schema: ecosim/1\nname: b\nextends: a.yaml\n");
        ScenarioError error = Assert.Single(ScenarioCompiler.CompileWith(path, Given.World).Errors);
        Assert.Equal(3, error.Line);
        Assert.Matches("a.yaml -> .*b.yaml -> .*a.yaml", error.Message);
    }

    [Fact]
    public void AMissingFileIsNamedAtTheExtends()
    {
        string path = Write("a.yaml", "schema: ecosim/1\nextends: nowhere.yaml\nname: a\n");
        ScenarioError error = Assert.Single(ScenarioCompiler.CompileWith(path, Given.World).Errors);
        Assert.Equal((path, 2, 10, "extends"), (error.File, error.Line, error.Column, error.Key));
        Assert.Matches("nowhere.yaml: there is no such file .*a.yaml -> .*nowhere.yaml", error.Message);
    }

    [Fact]
    public void AMissingScenarioIsAnErrorAndNotAnException()
    {
        ScenarioError error = Assert.Single(ScenarioCompiler.Compile(Path.Combine(_folder, "x.yaml")).Errors);
        Assert.Contains("no such file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFolderInsteadOfAFileIsNamedAsOne() =>
        Assert.Contains("a folder", Assert.Single(ScenarioCompiler.Compile(_folder).Errors).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("extends: /etc/base.yaml\n")]
    [InlineData("extends: [a.yaml, b.yaml]\n")]
    [InlineData("extends:\n")]
    [InlineData("extends: ../../etc/passwd\n")]
    [InlineData("extends: base\n")]
    public void ExtendsIsOneRelativePath(string line)
    {
        ScenarioError error = Given.OnlyError(Given.Head + line);
        Assert.Equal((6, "extends"), (error.Line, error.Key));
    }

    [Theory]
    [InlineData("policies:\n  - { name: zz, remove: true }\n", "policies.zz", "nothing of this name to remove")]
    [InlineData("policies:\n  - { name: b, remove: true, title: x }\n", "policies.b.title",
        "a record that is removed has no other keys")]
    [InlineData("policies:\n  - { name: c }\n  - { name: c }\n", "policies[3].name", "two policies 'c'")]
    [InlineData("policies:\n  - { name: a }\n  - { name: a }\n", "policies[2].name", "two policies 'a'")]
    public void MergingMistakesAreNamed(string text, string key, string message)
    {
        ScenarioError error = Assert.Single(CompileUpper(text).Errors);
        Assert.Equal(key, error.Key);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PoliciesThatExtendEachOtherAreNamedOnceWithTheChain()
    {
        ScenarioError error = Given.OnlyError(Given.Head + """
            policies:
              - { name: a, extends: b }
              - { name: b, extends: c }
              - { name: c, extends: a }

            """);
        Assert.Equal((9, "policies.c.extends"), (error.Line, error.Key));
        Assert.Contains("a -> b -> c -> a", error.Message, StringComparison.Ordinal);
    }

    private static (int Month, double Value)[] TimesOf(string key, IEnumerable<ControlRecord> records) =>
        [.. Given.Of(records, key).Select(record => (record.Month, record.Value))];

    private static double[] ValuesOf(string key, IEnumerable<ControlRecord> records) =>
        [.. Given.Of(records, key).Select(record => record.Value)];

    private ScenarioPlan Extend(string text)
    {
        CompiledScenario compiled = CompileUpper(text);
        Assert.True(compiled.Errors.Count == 0, string.Join("\n", compiled.Errors));
        return compiled.Plan!;
    }

    private CompiledScenario CompileUpper(string text)
    {
        Write("base.yaml", Base);
        string path = Write("upper.yaml", "schema: ecosim/1\nextends: base.yaml\nname: upper\n" + text);
        return ScenarioCompiler.CompileWith(path, Given.World);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
