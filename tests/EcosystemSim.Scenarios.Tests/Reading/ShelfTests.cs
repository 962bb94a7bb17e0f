using System.Text;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Tests.Reading;

/// <summary>A scenario from elsewhere extends what stands on the shelf, and never has a file of the machine read.</summary>
public sealed class ShelfTests : IDisposable
{
    private const string Lower = Given.Head + "title: From the shelf\npolicies:\n  - { name: a, levers: { reviewers: 4 } }\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("scenario-shelf-").FullName;

    private readonly Dictionary<string, byte[]> _shelf = new(StringComparer.Ordinal)
    {
        ["base.yaml"] = Encoding.UTF8.GetBytes(Lower),
        ["self.yaml"] = Encoding.UTF8.GetBytes("schema: ecosim/1\nextends: self.yaml\n"),
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WhatStandsOnTheShelf_CanBeExtended()
    {
        CompiledScenario compiled = Compile("schema: ecosim/1\nextends: base.yaml\nname: mine\n");
        Assert.Empty(compiled.Errors);
        Assert.Equal("mine", compiled.Plan!.Name);
        Assert.Equal(["none", "a"], compiled.Plan.Policies.Select(policy => policy.Name));
    }

    [Theory]
    [InlineData("secret.yaml")]
    [InlineData("./base.yaml")]
    [InlineData("../secret.yaml")]
    [InlineData("FOLDER/secret.yaml")]
    [InlineData("/etc/hostname")]
    [InlineData("[base.yaml]")]
    [InlineData("self.yaml")]
    public void NothingElse_IsReadOrQuoted(string reference)
    {
        File.WriteAllText(Path.Combine(_folder, "secret.yaml"), Lower + "title: A secret\n");
        string text = $"schema: ecosim/1\nextends: {reference.Replace("FOLDER", _folder, StringComparison.Ordinal)}\n";
        CompiledScenario compiled = Compile(text);
        Assert.Null(compiled.Plan);
        ScenarioError error = Assert.Single(compiled.Errors, error => error.Key == "extends");
        Assert.DoesNotContain("A secret", error.ToString(), StringComparison.Ordinal);
    }

    private CompiledScenario Compile(string text) => ScenarioCompiler.CompileOnShelf(
        Encoding.UTF8.GetBytes(text), "scenario", _shelf, Given.World);
}
