using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EcosystemSim.Cockpit.Hosting;
using EcosystemSim.Cockpit.Messages;
using EcosystemSim.Cockpit.Problems;
using EcosystemSim.Grains.Contracts.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EcosystemSim.Cockpit.Api;

/// <summary>
/// Events of a run as they come, as server-sent events. A client that comes back with the last id it saw misses nothing, or is
/// told how things stand. Beats without an id come at once and in every silence, so that both sides notice when the other
/// is gone.
/// </summary>
internal sealed class EventEndpoints(
    CockpitOptions options, IHostApplicationLifetime lifetime, IGrainFactory grains, ILogger<EventEndpoints> logger)
{
    public const string BeatName = "beat";

    public const string Policy = "events";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/runs/{run}/events", Stream)
            .Refuses(400, 404, 429)
            .Produces<RunEvent>(StatusCodes.Status200OK, "text/event-stream")
            .WithTags("Results of a run").WithSummary("Events of a run as they come (server-sent events)")
            .WithDescription(
                "Comes back after the header Last-Event-ID, or after=, with what happened since; 0 begins with the status.")
            .RequireRateLimiting(Policy).DisableRequestTimeout();

    private static async Task<ServerSentEventsResult<string>> Stream(
        string run, long? after, [FromHeader(Name = "Last-Event-ID")] string? lastEventId, EventEndpoints events,
        CancellationToken cancel)
    {
        ILiveRunGrain grain = events.Of(run);
        long from = lastEventId is null ? after ?? 0 : Parse(lastEventId);
        await grain.Status();
        return TypedResults.ServerSentEvents(events.Read(run, grain.Watch, Math.Max(from, 0), cancel));
    }

    private ILiveRunGrain Of(string run) => grains.Run(run);

    private static long Parse(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
        ? number
        : throw RefusedException.Invalid("Last-Event-ID is no number.", "the id of the last event, a whole number");

    private async IAsyncEnumerable<SseItem<string>> Read(
        string run, Func<long, CancellationToken, IAsyncEnumerable<LiveEvent>> watch, long after,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        // A server that stops does not wait for its listeners.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel, lifetime.ApplicationStopping);
        yield return Beat();
        await using IAsyncEnumerator<LiveEvent> events = watch(after, over.Token).GetAsyncEnumerator(over.Token);
        Task<LiveEvent?> next = Next(run, events);
        while (!over.IsCancellationRequested)
        {
            if (await Task.WhenAny(next, Task.Delay(options.Heartbeat, over.Token)) != next)
            {
                if (over.IsCancellationRequested)
                    break;
                yield return Beat();
                continue;
            }

            if (await next is not { } happened)
                yield break;
            yield return Item(RunEvent.Of(happened));
            next = Next(run, events);
        }

        // An enumerator may not be left while it is asked.
        await next;
    }

    /// <summary>The next event; null when there are no more, here: the client asks again with the last number.</summary>
    private async Task<LiveEvent?> Next(string run, IAsyncEnumerator<LiveEvent> events)
    {
        try
        {
            return await events.MoveNextAsync() ? events.Current : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception lost) when (lost is not OutOfMemoryException)
        {
            CockpitLog.EventsBroke(logger, lost, run);
            return null;
        }
    }

    private static SseItem<string> Beat() => new("", BeatName);

    private static SseItem<string> Item(RunEvent happened) => new(
        JsonSerializer.Serialize(happened, Wire.Json.RunEvent),
        JsonNamingPolicy.KebabCaseLower.ConvertName(happened.Kind.ToString()))
    {
        EventId = happened.Sequence.ToString(CultureInfo.InvariantCulture),
    };
}
