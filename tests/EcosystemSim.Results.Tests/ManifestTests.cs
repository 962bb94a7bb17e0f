namespace EcosystemSim.Results.Tests;

public sealed class ManifestTests
{
    [Fact]
    public void Manifest_ReadsBackAndKeepsItsScript()
    {
        using var folder = new TemporaryFolder();
        Manifest written = Made.Manifest();
        written.Write(folder.Path);
        Manifest? back = Manifest.TryRead(folder.Path);
        Assert.NotNull(back);
        Assert.Equal(written.CommandLine, back.CommandLine);
        Assert.Equal(written.Packages, back.Packages);
        Assert.Equal(written.Scenarios[0].Policies, back.Scenarios[0].Policies);
        Assert.Equal(
            written with { CommandLine = [], Packages = new Dictionary<string, string>(), Scenarios = [] },
            back with { CommandLine = [], Packages = new Dictionary<string, string>(), Scenarios = [] },
            EqualityComparer<Manifest>.Create((a, b) => a!.ToString() == b!.ToString()));
        string text = File.ReadAllText(folder[ResultFiles.Manifest]);
        Assert.Contains("برنامه", text, StringComparison.Ordinal);
        Assert.Contains("\"state\": \"Done\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{ \"schema\": \"something-else/1\" }")]
    public void WhatIsNoManifest_IsNotTakenForOne(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder[ResultFiles.Manifest], text);
        Assert.Null(Manifest.TryRead(folder.Path));
    }
}
