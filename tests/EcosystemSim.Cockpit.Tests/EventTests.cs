using System.Net.ServerSentEvents;
using System.Text.Json;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Cockpit.Tests;

/// <summary>Events come in order, once, and again from where a client left off.</summary>
public sealed class EventTests
{
    private const string Path = "/api/v1/runs/my-run/events";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AStream_BeginsWithTheStatus_AndTellsWhatHappens()
    {
        await using Served served = await Served.Start();
        served.Cluster.Happen(LiveEventKind.Decided, year: 1);
        served.Cluster.Happen(LiveEventKind.YearEnded, year: 1);
        served.Cluster.Happen(LiveEventKind.Deleted);
        SseItem<string>[] events = await Read(served);
        Assert.Equal(["status", "decided", "year-ended", "deleted"], events.Select(each => each.EventType));
        Assert.Equal(["99", "100", "101", "102"], events.Select(each => each.EventId));
        JsonElement decided = JsonElement.Parse(events[1].Data);
        Assert.Equal(1, decided.GetProperty("year").GetInt32());
        Assert.Equal("my-run", decided.GetProperty("status").GetProperty("run").GetString());
        Assert.Equal(JsonValueKind.Null, JsonElement.Parse(events[0].Data).GetProperty("year").ValueKind);
    }

    [Fact]
    public async Task AClientThatComesBack_MissesNothingAndGetsNothingTwice()
    {
        await using Served served = await Served.Start();
        served.Cluster.Happen(LiveEventKind.Months);
        served.Cluster.Happen(LiveEventKind.Decided, year: 1);
        served.Cluster.Happen(LiveEventKind.Deleted);
        Assert.Equal(["101", "102"], (await Read(served, "", ("Last-Event-ID", "100"))).Select(each => each.EventId));
        Assert.Equal(["101", "102"], (await Read(served, "?after=100")).Select(each => each.EventId));
        Assert.Equal(["102"], (await Read(served, "?after=100", ("Last-Event-ID", "101"))).Select(each => each.EventId));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task AnIdThatIsNone_IsRefused(string id)
    {
        await using Served served = await Served.Start();
        Assert.Equal((400, "invalid"), await served.Refused("GET", Path, null, ("Last-Event-ID", id)));
    }

    [Fact]
    public async Task SilentStreams_Beat_AndHaveNoIdThatWouldBeComeBackWith()
    {
        await using Served served = await Served.Start(options => options with { Heartbeat = TimeSpan.FromMilliseconds(20) });
        using HttpResponseMessage response = await served.Send("GET", $"{Path}?after=500");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        await using Stream stream = await response.Content.ReadAsStreamAsync(Cancel);
        List<SseItem<string>> beats = [];
        await foreach (SseItem<string> item in SseParser.Create(stream).EnumerateAsync(Cancel))
        {
            beats.Add(item);
            if (beats.Count == 3)
                break;
        }

        Assert.All(beats, beat => Assert.Equal(("beat", null), (beat.EventType, beat.EventId)));
    }

    [Fact]
    public async Task AServerThatStops_DoesNotWaitForItsListeners()
    {
        await using Served served = await Served.Start();
        using HttpResponseMessage response = await served.Send("GET", Path);
        long started = TimeProvider.System.GetTimestamp();
        await served.Stop();
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task MoreStreamsThanItsShare_NoClientOpens()
    {
        await using Served served = await Served.Start(options => options with { EventStreams = 2 });
        using HttpResponseMessage first = await served.Send("GET", Path);
        using HttpResponseMessage second = await served.Send("GET", Path);
        Assert.Equal((429, "too-many"), await served.Refused("GET", Path));
        using HttpResponseMessage other = await served.Send("GET", "/api/v1/runs");
        Assert.Equal(200, (int)other.StatusCode);
    }

    private static async Task<SseItem<string>[]> Read(Served served, string query = "", params (string, string)[] headers)
    {
        using HttpResponseMessage response = await served.Send("GET", Path + query, null, headers);
        Assert.Equal(200, (int)response.StatusCode);
        await using Stream stream = await response.Content.ReadAsStreamAsync(Cancel);
        SseItem<string>[] all = await SseParser.Create(stream).EnumerateAsync(Cancel).ToArrayAsync(Cancel);
        return [.. all.Where(item => item.EventType != "beat")];
    }
}
