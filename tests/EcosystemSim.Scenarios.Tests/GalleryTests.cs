using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Scenarios.Tests;

public sealed class GalleryTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Path.GetDirectoryName(Given.Folder)!, "*.yaml").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryScenarioOfTheGalleryCompiles_AndIsNamedAsItsFile(string file)
    {
        CompiledScenario compiled = ScenarioCompiler.Compile(Given.Gallery(file));
        Assert.True(compiled.Errors.Count == 0, string.Join("\n", compiled.Errors));
        Assert.Equal(Path.GetFileNameWithoutExtension(file), compiled.Plan!.Name);
    }

    [Fact]
    public void TheFoundingCaseIsTheAnnouncedProgramme()
    {
        ScenarioPlan plan = ScenarioCompiler.Compile(Given.Gallery("iran-1403.yaml")).Plan!;
        Assert.Equal(["none", "programme", "repeated-5y", "repeated-5y-indexed", "retention"],
            plan.Policies.Select(policy => policy.Name));
        Assert.Equal(("IRN", "persian", 10, 40, 25, 1403u, "none"),
            (plan.Nation.Iso3, plan.Calendar, plan.Years, plan.Futures, plan.Replicates, plan.Seed, plan.CompareTo));
        Assert.Equal(ParameterCatalog.All.Count, plan.Uncertainties.Count);
        Assert.Equal([0.4], At(plan.Environment, "inflation"));
        Assert.Equal([0.7, 0.3, 0.6], At(plan.Environment, "sanctions"));

        Assert.Empty(plan.Policies[0].Timeline);
        Policy programme = plan.Policies[1];
        Assert.Equal([50.0], At(programme.Timeline, "programme-budget"));
        Assert.Equal([1.0], At(programme.Timeline, "programme-length"));
        Assert.Equal([0.3], At(programme.Timeline, "programme-private-share"));
        Assert.Equal([1.0 / 3, 1.0 / 3, 1.0 / 3], At(programme.Timeline, "plan-shares"));
        Assert.Equal([0.5, 0.3, 0.2], At(programme.Timeline, "academic-instruments"));
        Assert.Equal([0.6, 0.25, 0.15], At(programme.Timeline, "firm-instruments"));
        Assert.Equal([0.25, 0.4, 0.35], At(programme.Timeline, "hub-instruments"));
        Assert.Equal([new Agreement("RUS", 0, 60, 0.3, 20, 0, true, 0)], programme.Agreements);

        Assert.Equal([5.0], At(plan.Policies[2].Timeline, "programme-length"));
        Assert.Equal([1.0], At(plan.Policies[3].Timeline, "indexation"));
        Assert.Equal([5.0], At(plan.Policies[3].Timeline, "programme-length"));
        Assert.Equal([0.3], At(plan.Policies[4].Timeline, "retention-top-up"));
        Assert.Equal([100.0], At(plan.Policies[4].Timeline, "funded-returns"));
        Assert.Equal(programme.Agreements, plan.Policies[4].Agreements);
    }

    [Theory]
    [InlineData("iran-disinflation.yaml", "inflation", "0:0.4 23:0.4 24:0.3 119:0.1")]
    [InlineData("iran-sanctions-eased.yaml", "sanctions", "35:0.7 36:0.4 60:0.2 119:0.2")]
    public void ADatedPathOfTheGalleryBeginsWithTheValueItExtends(string file, string key, string monthsAndValues)
    {
        ScenarioPlan plan = ScenarioCompiler.Compile(Given.Gallery(file)).Plan!;
        int slot = ControlCatalog.Find(key)!.Offset;
        Assert.Equal(monthsAndValues, string.Join(' ', monthsAndValues.Split(' ').Select(pair =>
        {
            int month = int.Parse(pair.Split(':')[0]);
            ControlRecord last = plan.Environment.Last(record => record.Slot == slot && record.Month <= month);
            return FormattableString.Invariant($"{month}:{last.Value}");
        })));
    }

    [Theory]
    [InlineData("iran-disinflation.yaml", "none", "none programme repeated-5y repeated-5y-indexed")]
    [InlineData("iran-sanctions-eased.yaml", "none", "none programme repeated-5y repeated-5y-indexed retention compute-first")]
    [InlineData("iran-people-first.yaml", "programme", "none programme compute-first people-first")]
    [InlineData("iran-private-match.yaml", "none", "none programme repeated-5y more-private matched matched-gradually both")]
    [InlineData("iran-more-partners.yaml", "none", "none programme deeper four-partners no-agreement")]
    public void AScenarioOfTheGalleryComparesWhatItSays(string file, string compareTo, string policies)
    {
        ScenarioPlan plan = ScenarioCompiler.Compile(Given.Gallery(file)).Plan!;
        Assert.Equal((compareTo, policies), (plan.CompareTo, string.Join(' ', plan.Policies.Select(policy => policy.Name))));
        Assert.NotEmpty(ScenarioCompiler.Compile(Given.Gallery(file)).Resolved!.Description);
        Assert.Equal(ParameterCatalog.All.Count, plan.Uncertainties.Count);
    }

    [Fact]
    public void EveryScenarioOfTheGalleryIsInItsTable()
    {
        string readme = File.ReadAllText(Given.Gallery("README.md"));
        Assert.All(Files, file => Assert.Contains($"[`{file.Data}`]({file.Data})", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void TheExampleOfTheReadmeCompiles()
    {
        string readme = File.ReadAllText(Given.Gallery("README.md")).ReplaceLineEndings("\n");
        string example = readme.Split("```yaml\n")[1].Split("```")[0];
        CompiledScenario compiled = ScenarioCompiler.CompileText(example, Given.Gallery("example.yaml"), Given.World);
        Assert.True(compiled.Errors.Count == 0, string.Join("\n", compiled.Errors));
        Assert.Equal(["none", "programme", "repeated-5y", "repeated-5y-indexed", "double"],
            compiled.Plan!.Policies.Select(policy => policy.Name));
    }

    [Fact]
    public void WithoutAWorldEverythingElseIsStillChecked()
    {
        CompiledScenario compiled = ScenarioCompiler.CompileText(Given.Head + "yeers: 1\n", "x.yaml", null);
        Assert.Null(compiled.Plan);
        Assert.Equal("yeers", Assert.Single(compiled.Errors).Key);
    }

    [Fact]
    public void AWrongFolderOfTheWorldIsAnErrorAndNotAnException()
    {
        string folder = Directory.CreateTempSubdirectory("scenario-tests-").FullName;
        try
        {
            CompiledScenario compiled = ScenarioCompiler.Compile(Given.Gallery("baseline.yaml"), folder);
            Assert.Contains("the starting world cannot be read", Assert.Single(compiled.Errors).Message,
                StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private static double[] At(IEnumerable<ControlRecord> records, string key) =>
        [.. Given.Of(records, key).Where(record => record.Month == 0).Select(record => record.Value)];
}
