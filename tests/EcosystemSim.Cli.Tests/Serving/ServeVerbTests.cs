using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using EcosystemSim.Examples.Firm;
using EcosystemSim.Grains.Hosting;

namespace EcosystemSim.Cli.Tests.Serving;

/// <summary>The real thing from end to end: silo, storage and HTTP in one process, and programs that play institutions.</summary>
public sealed class ServeVerbTests
{
    private const string TwoYears = "schema: ecosim/1\nextends: iran-1403.yaml\nname: short\nyears: 2\n";
    private const string Committee = "institutions/steering-committee";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ARun_IsDecidedBranchedAndCompared_AndIsThereAtTheNextStart()
    {
        using var shell = new Shell();
        string hash, branched;
        await using (ServedRuns served = await ServedRuns.Start(shell))
        {
            await Start(served, "plan");
            await served.Ask(HttpMethod.Put, $"runs/plan/{Committee}/controller", new { controller = "me" });
            JsonElement waiting = await served.RunTo("plan", 1);
            Assert.Equal("waiting", waiting.GetProperty("state").GetString());
            Assert.Equal("conflict", await Code(served, $"{Committee}/controller", new { controller = "you" }));
            Assert.Equal("not-controller", await Code(served, $"{Committee}/decisions/0", Decision("you", 0.8)));
            Assert.Equal("wrong-year", await Code(served, $"{Committee}/decisions/1", Decision("me", 0.8)));
            await served.Ask(HttpMethod.Put, $"runs/plan/{Committee}/decisions/0", Decision("me", 0.8));
            JsonElement year = await served.RunTo("plan", 1);
            Assert.Equal(12, year.GetProperty("month").GetInt32());
            Assert.Equal("too-late", await Code(served, $"{Committee}/decisions/0", Decision("me", 0.1)));
            JsonElement history = await served.Ask(HttpMethod.Get, $"runs/plan/{Committee}/history");
            Assert.Equal(0.8, history.GetProperty("years")[0].GetProperty("decided").GetProperty("share-academic").GetDouble());
            Assert.Equal("me", history.GetProperty("years")[0].GetProperty("answeredBy").GetString());

            await served.Ask(HttpMethod.Post, "runs/plan/branches", new { run = "without", year = 0 });
            branched = (await served.RunTo("without", 1)).GetProperty("stateHash").GetString()!;
            JsonElement comparison = await served.Ask(HttpMethod.Get, "runs/plan/comparison?to=without&keys=ai-papers");
            Assert.Equal(0, comparison.GetProperty("sharedYears").GetInt32());
            Assert.Equal(2, comparison.GetProperty("differences").GetArrayLength());
            hash = year.GetProperty("stateHash").GetString()!;
            Assert.NotEqual(hash, branched);
            Assert.Equal(ExitCode.Done, await served.Stop());
        }

        await using ServedRuns again = await ServedRuns.Start(shell);
        JsonElement runs = (await again.Ask(HttpMethod.Get, "runs")).GetProperty("runs");
        Assert.Equal(["plan", "without"], runs.EnumerateArray().Select(run => run.GetProperty("run").GetString()));
        JsonElement kept = await again.Ask(HttpMethod.Get, "runs/plan");
        Assert.Equal((12, hash), (kept.GetProperty("month").GetInt32(), kept.GetProperty("stateHash").GetString()));
        await again.Ask(HttpMethod.Delete, "runs/plan");
        JsonElement other = await again.Ask(HttpMethod.Get, "runs/without");
        Assert.Equal(branched, other.GetProperty("stateHash").GetString());
    }

    [Fact]
    public async Task TheExamples_PlayACommitteeOverHttpAndAFirmAsAnOrleansClient()
    {
        using var shell = new Shell();
        int gateway = FreePort();
        await using ServedRuns served = await ServedRuns.Start(shell, $"--gateway {gateway}");
        using var committee = new StringWriter();
        await Examples.Committee.Committee.PlayAsync(served.Http, "committee", committee, Cancel);
        Assert.Contains("year 9: share-academic", committee.ToString(), StringComparison.Ordinal);
        Assert.Contains("after year 9", committee.ToString(), StringComparison.Ordinal);

        await Start(served, "firm");
        using var firm = new StringWriter();
        await using ClusterConnection cluster = await ClusterConnection.ConnectAsync(
            new ClusterAddress(Cli.Serving.ServedSilo.ClusterId, new IPEndPoint(IPAddress.Loopback, gateway)), Cancel);
        await Firm.PlayAsync(cluster.Grains, "firm", firm, Cancel);
        Assert.Matches("firm/[0-9a-f]{16} decided in [12] years", firm.ToString());
    }

    [Fact]
    public async Task ThePagesForPeople_AreThere_AndNothingListensThatWasNotAskedFor()
    {
        using var shell = new Shell();
        await using ServedRuns served = await ServedRuns.Start(shell);
        foreach (string page in new[] { "/docs", "/orleans", "/orleans/index.min.js", "/openapi/v1.json", "/health" })
        {
            using HttpResponseMessage response = await served.Http.GetAsync(page, Cancel);
            Assert.True(response.IsSuccessStatusCode, page);
        }

        string description = await served.Http.GetStringAsync("/openapi/v1.json", Cancel);
        Assert.DoesNotContain("/orleans", description, StringComparison.Ordinal);
        using var yaml = new StringContent(
            "schema: ecosim/1\nextends: ../../made-up.yaml\n", Encoding.UTF8, "application/yaml");
        using HttpResponseMessage refused = await served.Http.PostAsync("/api/v1/runs/yaml?policy=none", yaml, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("baseline.yaml", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--bind 0.0.0.0", "token")]
    [InlineData("--bind ::", "token")]
    [InlineData("--bind example.org", "--bind")]
    [InlineData("--token-file nowhere", "token file")]
    [InlineData("--token-file short.txt", "16")]
    [InlineData("--redis localhost", "redis://")]
    [InlineData("--otlp collector", "--otlp")]
    [InlineData("--port 65536", "--port")]
    [InlineData("--scenarios nowhere", "nowhere")]
    public async Task WhatWouldNotBeSafeOrWork_IsRefusedBeforeAnythingListens(string options, string told)
    {
        using var shell = new Shell();
        shell.Write("short.txt", "secret");
        Assert.Equal(ExitCode.Usage, await shell.Run($"serve --data live {options}", Cancel));
        Assert.Contains(told, shell.Error, StringComparison.Ordinal);
        Assert.Equal("", shell.Output);
        Assert.DoesNotContain("internal error", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APortThatIsTaken_IsToldInPlainWords()
    {
        using var shell = new Shell();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Assert.Equal(ExitCode.Usage, await shell.Run($"serve --data live --port {port}", Cancel));
        Assert.Contains($"Port {port}", shell.Error, StringComparison.Ordinal);
    }

    private static async Task Start(ServedRuns served, string run)
    {
        using var yaml = new StringContent(TwoYears, Encoding.UTF8, "application/yaml");
        using HttpResponseMessage started = await served.Http.PostAsync(
            $"/api/v1/runs/yaml?policy=programme&run={run}", yaml, Cancel);
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
    }

    private static object Decision(string controller, double share) => new
    {
        controller,
        values = new Dictionary<string, double>
        {
            ["share-academic"] = share,
            ["share-firms"] = (1 - share) / 2,
            ["share-hub"] = (1 - share) / 2,
        },
    };

    private static async Task<string?> Code(ServedRuns served, string path, object body) =>
        (await served.Ask(HttpMethod.Put, $"runs/plan/{path}", body)).GetProperty("code").GetString();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
