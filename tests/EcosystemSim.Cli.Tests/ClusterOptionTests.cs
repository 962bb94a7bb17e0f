using EcosystemSim.Grains.Hosting;

namespace EcosystemSim.Cli.Tests;

public sealed class ClusterOptionTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static ClusterUrl Parse(string text, string? password = null) =>
        ClusterUrl.Parse(text, name => name == ClusterUrl.PasswordVariable ? password : null);

    [Theory]
    [InlineData("redis://10.0.0.1", "redis://10.0.0.1:6379/ecosim")]
    [InlineData("redis://10.0.0.1:7000", "redis://10.0.0.1:7000/ecosim")]
    [InlineData("redis://host:7000/lab-2", "redis://host:7000/lab-2")]
    [InlineData("rediss://ann:secret@host", "rediss://host:6379/ecosim")]
    public void AnAddress_IsReadAndShownWithoutSecrets(string text, string shown) =>
        Assert.Equal(shown, Parse(text).ToString());

    [Theory]
    [InlineData("10.0.0.1:6379")]
    [InlineData("http://10.0.0.1")]
    [InlineData("redis://")]
    [InlineData("redis://host/UPPER")]
    [InlineData("redis://host/a/b")]
    [InlineData("redis://host?db=1")]
    public async Task AWrongAddress_IsAnErrorOfUse(string text)
    {
        Assert.Throws<FormatException>(() => Parse(text));
        using var shell = new Shell();
        Assert.Equal(ExitCode.Usage, await shell.Run($"run made-up.yaml --cluster {text}", Cancel));
        Assert.Equal(ExitCode.Usage, await shell.Run($"silo --cluster {text}", Cancel));
    }

    [Theory]
    [InlineData("silo")]
    [InlineData("silo --cluster redis://127.0.0.1 --threads 0")]
    [InlineData("silo --cluster redis://127.0.0.1 --bind 0.0.0.0")]
    [InlineData("silo --cluster redis://127.0.0.1 --bind somewhere")]
    [InlineData("silo --cluster redis://127.0.0.1 --port 70000")]
    public async Task AWrongSilo_IsAnErrorOfUse(string line)
    {
        using var shell = new Shell();
        Assert.Equal(ExitCode.Usage, await shell.Run(line, Cancel));
        Assert.Contains("silo --help", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ThePassword_ComesFromTheAddressElseFromTheEnvironment()
    {
        Assert.Equal("p:w/1", Parse("redis://ann:p%3Aw%2F1@host", "other").Password);
        Assert.Equal(("ann", "other"), (Parse("redis://ann@host", "other").User, Parse("redis://ann@host", "other").Password));
        Assert.Null(Parse("redis://host").Password);
        Assert.True(Parse("rediss://host").Options().Ssl);
        Assert.False(Parse("redis://host").Options().Ssl);
    }

    [Fact]
    public async Task ACluster_IsAskedInsteadOfThisProcess()
    {
        var simulator = new FakeSimulator();
        using var shell = new Shell(simulator);
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out out --quiet --cluster redis://host/lab", Cancel));
        Assert.Equal((0, "redis://host:6379/lab"), (simulator.Prepared, simulator.Cluster?.ToString()));
        Assert.Equal(ExitCode.Done, await shell.Run("run made-up.yaml --out other --quiet", Cancel));
        Assert.Equal((1, null), (simulator.Prepared, simulator.Cluster?.ToString()));
    }
}
