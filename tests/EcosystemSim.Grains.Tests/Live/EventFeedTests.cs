using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>A watcher misses nothing, or is told that it did.</summary>
public sealed class EventFeedTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly LiveRunStatus Status = new(
        "run", "A test", LiveRunState.Paused, 0, 3, 36, 0, TimeSpan.Zero, [], null, "", null,
        new LiveRunOrigin("", "", "", default, "", "", 0, 0, 0, null, 0));

    [Fact]
    public async Task AWatcherThatWasAwayTooLong_IsToldHowThingsStand_AndGoesOnFromThere()
    {
        var feed = new EventFeed(TimeProvider.System);
        feed.Add(LiveEventKind.Months, Status);
        long seen = (await FirstAsync(feed, 0)).Sequence;
        for (int i = 0; i < 1000; i++)
            feed.Add(LiveEventKind.Months, Status);
        LiveEvent told = await FirstAsync(feed, seen);
        Assert.Equal((LiveEventKind.Status, seen + 1000), (told.Kind, told.Sequence));
        LiveEvent last = await FirstAsync(feed, told.Sequence - 1);
        Assert.Equal((LiveEventKind.Months, told.Sequence), (last.Kind, last.Sequence));
    }

    [Fact]
    public async Task ALaterActivation_CountsOnFromAHigherNumber()
    {
        var clock = new ManualClock();
        var before = new EventFeed(clock);
        for (int i = 0; i < 100; i++)
            before.Add(LiveEventKind.Months, Status);
        long last = (await FirstAsync(before, 0)).Sequence;
        clock.Advance(TimeSpan.FromSeconds(1));
        LiveEvent told = await FirstAsync(new EventFeed(clock), last);
        Assert.Equal(LiveEventKind.Status, told.Kind);
        Assert.InRange(told.Sequence, last + 1, 1L << 53);
    }

    [Fact]
    public async Task ADeletedRun_EndsTheWatch()
    {
        var feed = new EventFeed(TimeProvider.System);
        LiveEvent now = await FirstAsync(feed, 0);
        Task<List<LiveEvent>> watching = ReadAsync(feed, now.Sequence);
        Assert.False(watching.IsCompleted);
        feed.Add(LiveEventKind.Months, Status);
        feed.Add(LiveEventKind.Deleted, Status);
        Assert.Equal([LiveEventKind.Months, LiveEventKind.Deleted], (await watching).Select(next => next.Kind));
    }

    private static async Task<LiveEvent> FirstAsync(EventFeed feed, long after)
    {
        await foreach (LiveEvent next in feed.Watch(after, () => Task.FromResult(Status), Cancel))
            return next;
        throw new InvalidOperationException("The watch ended without an event.");
    }

    private static async Task<List<LiveEvent>> ReadAsync(EventFeed feed, long after)
    {
        List<LiveEvent> all = [];
        await foreach (LiveEvent next in feed.Watch(after, () => Task.FromResult(Status), Cancel))
            all.Add(next);
        return all;
    }
}
