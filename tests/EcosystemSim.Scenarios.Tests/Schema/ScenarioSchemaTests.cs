using System.Text.Json;
using EcosystemSim.Scenarios.Schema;
using EcosystemSim.Scenarios.Tests.Malformed;
using Json.Schema;

namespace EcosystemSim.Scenarios.Tests.Schema;

/// <remarks>Run with ECOSIM_UPDATE_DOCS=1 to rewrite the schema.</remarks>
public sealed class ScenarioSchemaTests
{
    private const string UpdateVariable = "ECOSIM_UPDATE_DOCS";

    private const string Command = UpdateVariable + "=1 dotnet test -c Release --project tests/EcosystemSim.Scenarios.Tests";

    private const string FirstLine = "# yaml-language-server: $schema=schema/scenario.schema.json";

    private static string FullPath => Path.GetFullPath(Path.Combine(Given.Folder, "..", "..", ScenarioSchema.Path));

    public static TheoryData<string> MalformedFiles => [.. MalformedFile.Names];

    [Fact]
    public void TheSchemaInTheRepositoryIsThatOfTheCode()
    {
        string written = ScenarioSchema.Write();
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(FullPath)!);
            File.WriteAllText(FullPath, written);
        }

        string found = File.Exists(FullPath) ? File.ReadAllText(FullPath).ReplaceLineEndings("\n") : "";
        Assert.True(found == written, $"{ScenarioSchema.Path} is out of date; rewrite it with\n{Command}");
    }

    [Fact]
    public void TheSchemaFollowsItsOwnSchema()
    {
        using JsonDocument schema = JsonDocument.Parse(ScenarioSchema.Write());
        Assert.True(MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid);
        using JsonDocument wrong = JsonDocument.Parse(ScenarioSchema.Write().Replace("\"minItems\": 1", "\"minItems\": -1"));
        Assert.False(MetaSchemas.Draft202012.Evaluate(wrong.RootElement).IsValid);
    }

    [Fact]
    public void WritingTheSchemaTwiceGivesTheSameText() => Assert.Equal(ScenarioSchema.Write(), ScenarioSchema.Write());

    [Theory]
    [MemberData(nameof(GalleryTests.Files), MemberType = typeof(GalleryTests))]
    public void AShippedScenarioNamesTheSchemaAndFollowsIt(string file)
    {
        string text = File.ReadAllText(Given.Gallery(file));
        Assert.Equal(FirstLine, text.ReplaceLineEndings("\n").Split('\n')[0]);
        Assert.Equal([], EditorSchema.Mistakes(text));
    }

    [Theory]
    [MemberData(nameof(MalformedFiles))]
    public void AWrongFileIsRefusedByTheSchema_UnlessItSaysThatTheSchemaCannotSeeItsMistake(string name)
    {
        var file = MalformedFile.Read(name);
        Assert.Equal(file.SchemaIsSilent, EditorSchema.Accepts(file.Text));
    }

    [Fact]
    public void TheSchemaSeesMostMistakes()
    {
        int seen = MalformedFile.Names.Count(name => !MalformedFile.Read(name).SchemaIsSilent);
        Assert.InRange((double)seen / MalformedFile.Names.Count, 0.6, 1);
    }

    [Theory]
    [InlineData("name: x\n")]
    [InlineData("remove: true\n")]
    public void AKeyThatMeansNothingIsRefusedAtItsPlace(string line)
    {
        Assert.True(EditorSchema.Accepts(Given.Head));
        Assert.NotEqual([], EditorSchema.Mistakes(Given.Head + "policies:\n  - name: p\n    levers:\n      " + line));
    }
}
