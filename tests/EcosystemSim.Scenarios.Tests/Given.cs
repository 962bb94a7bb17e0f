using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Tests;

/// <summary>Scenarios and the world that tests read them with.</summary>
internal static class Given
{
    /// <summary>A scenario without errors: lines 1 to 5 of the texts below.</summary>
    public const string Head = """
        schema: ecosim/1
        name: test
        nation: IRN
        start: 2024-03-20
        years: 10

        """;

    private static readonly Lazy<StartingWorld> RealWorld = new(() => StartingWorldReader.Read(Folder));

    public static string Folder => CountriesFolder.Find(AppContext.BaseDirectory)!;

    public static StartingWorld World => RealWorld.Value;

    /// <summary>A file of the gallery.</summary>
    public static string Gallery(string file) => Path.Combine(Path.GetDirectoryName(Folder)!, file);

    public static CompiledScenario Compile(string text, ScenarioOverrides? overrides = null, string[]? indicators = null) =>
        ScenarioCompiler.CompileText(text, "test.yaml", World, overrides, indicators);

    public static ScenarioPlan Plan(string text, ScenarioOverrides? overrides = null)
    {
        CompiledScenario compiled = Compile(text, overrides);
        Assert.True(compiled.Errors.Count == 0, string.Join("\n", compiled.Errors));
        return compiled.Plan!;
    }

    /// <summary>The plan of a scenario with this policy p beside the null policy.</summary>
    public static Policy Policy(string body) => Plan(WithPolicy(body)).Policies.Single(policy => policy.Name == "p");

    /// <summary>A scenario whose policy p has the given keys, each line indented by four spaces.</summary>
    public static string WithPolicy(string body) => Head + "policies:\n  - name: p\n" + Indent(body, 4);

    /// <summary>The records of one control, by month and component.</summary>
    public static IEnumerable<ControlRecord> Of(IEnumerable<ControlRecord> records, string key)
    {
        Control control = ControlCatalog.Find(key)!;
        return records
            .Where(record => record.Slot >= control.Offset && record.Slot < control.Offset + control.Components.Count)
            .OrderBy(record => record.Month).ThenBy(record => record.Slot);
    }

    public static ScenarioError OnlyError(string text, string[]? indicators = null)
    {
        CompiledScenario compiled = Compile(text, null, indicators);
        Assert.Null(compiled.Plan);
        return Assert.Single(compiled.Errors);
    }

    public static string Indent(string text, int spaces) =>
        string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(line => new string(' ', spaces) + line + "\n"));
}
