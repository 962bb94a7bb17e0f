using CsCheck;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Coordination;

namespace EcosystemSim.Grains.Tests.Coordination;

/// <summary>Whatever happens to workers, every run is handed to the client exactly once.</summary>
public sealed class BatchBookTests
{
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(1);

    private readonly ManualClock _clock = new();
    private int _workers;

    /// <summary>Groups of as many stretches of neighbours, of equal size.</summary>
    private BatchBook Book(int groups = 2, int batches = 3, int size = 1) =>
        Book([.. Enumerable.Range(0, groups * batches).Select(i => new Batch(i * size, size, i / batches))]);

    private BatchBook Book(params Batch[] stretches) => new(
        new EnsembleSpec(new PlanPackage("plan", [], []), new EngineStamp("e", "m", "d"), [.. stretches], RunLimit), _clock);

    /// <summary>A lease for a worker that has none.</summary>
    private Lease? Next(BatchBook book, string silo, int nearGroup) => book.Next(silo, _workers++, nearGroup);

    private static bool Return(BatchBook book, BatchDone done) => book.Return("a", done);

    /// <summary>Takes and finishes one run, in no time: the next lease of the silo may be large.</summary>
    private void Learn(BatchBook book, string silo)
    {
        Lease lease = Next(book, silo, -1)!;
        Assert.Equal(1, lease.Batch.Count);
        Assert.True(book.Return(silo, Done(lease, seconds: 1e-6)));
        book.Acknowledge([lease.Number]);
    }

    private static BatchDone Done(Lease lease, int bytes = 0, double seconds = 1) => new(
        lease,
        seconds,
        [.. Enumerable.Range(0, lease.Batch.Count).Select(i =>
            new RunMessage($"run {lease.Batch.First + i}", 0, new byte[bytes], null))]);

    [Fact]
    public void AWorker_StaysWithTheGroupItHasTheStartWorldOf()
    {
        BatchBook book = Book();
        Lease first = Next(book, "a", -1)!;
        Assert.Equal(0, first.Batch.Group);
        Assert.Equal(1, Next(book, "b", -1)!.Batch.Group);
        Assert.Equal(0, Next(book, "a", 0)!.Batch.Group);
        Assert.Equal(1, Next(book, "b", 1)!.Batch.Group);
        Assert.Equal(0, Next(book, "c", -1)!.Batch.Group);
        Assert.Equal(1, Next(book, "c", 0)!.Batch.Group);
        Assert.Null(Next(book, "c", 0));
    }

    [Fact]
    public void ABatch_IsHeldUntilItIsAcknowledgedAndThenForgotten()
    {
        BatchBook book = Book(groups: 1, batches: 1);
        Lease lease = Next(book, "a", -1)!;
        Assert.True(Return(book, Done(lease)));
        Assert.Equal(lease.Number, Assert.Single(book.Held(10)).Number);
        Assert.Equal(lease.Number, Assert.Single(book.Held(10)).Number);
        Assert.False(book.IsComplete);
        book.Acknowledge([lease.Number]);
        Assert.Empty(book.Held(10));
        Assert.True(book.IsComplete);
        Assert.Equal(0, book.HeldBytes);
    }

    [Fact]
    public void AResultThatComesTwice_CountsOnce()
    {
        BatchBook book = Book(groups: 1, batches: 1);
        Lease lease = Next(book, "a", -1)!;
        Assert.True(Return(book, Done(lease)));
        Assert.False(Return(book, Done(lease)));
        book.Acknowledge([lease.Number]);
        Assert.False(Return(book, Done(lease)));
        Assert.Empty(book.Held(10));
    }

    [Fact]
    public void LeasesOfASiloThatIsGone_AreGivenToOthers()
    {
        BatchBook book = Book(groups: 1, batches: 2);
        Lease lost = Next(book, "a", -1)!;
        Lease kept = Next(book, "b", -1)!;
        book.Reclaim(silo => silo == "a");
        Assert.Equal(lost.Batch, Next(book, "b", 0)!.Batch);
        Assert.Null(Next(book, "b", 0));
        Assert.True(Return(book, Done(kept)));
    }

    [Fact]
    public void ALateResult_IsTakenWhileTheBatchIsOpenOrLentAgain()
    {
        BatchBook book = Book(groups: 1, batches: 1);
        Lease first = Next(book, "a", -1)!;
        book.Reclaim(_ => true);
        Assert.True(Return(book, Done(first)));
        Assert.Null(Next(book, "b", -1));
        Assert.Single(book.Held(10));
    }

    [Fact]
    public void ABatchLostTwice_IsTriedRunByRunAndARunLostTwiceAloneIsGivenUp()
    {
        BatchBook book = Book(new Batch(0, 1, 0), new Batch(1, 3, 0));
        Learn(book, "a");
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(3, Next(book, "a", -1)!.Batch.Count);
            book.Reclaim(_ => true);
        }

        Lease poison = Next(book, "a", -1)!;
        Assert.Equal(new Batch(1, 1, 0), poison.Batch);
        Lease[] rest = [Next(book, "b", -1)!, Next(book, "b", -1)!];
        Assert.All(rest, lease => Assert.True(Return(book, Done(lease))));
        book.Reclaim(silo => silo == "a");
        Assert.Equal(1, Next(book, "a", -1)!.Batch.First);
        book.Reclaim(_ => true);
        HeldBatch[] held = [.. book.Held(10)];
        Assert.Equal([2, 3, 1], held.Select(batch => batch.Batch.First));
        Assert.Contains("lost with its worker 2 times", held[2].Lost, StringComparison.Ordinal);
        Assert.Empty(held[2].Runs);
        book.Acknowledge(held.Select(batch => batch.Number));
        Assert.True(book.IsComplete);
    }

    [Fact]
    public void ALease_IsGivenUpAfterTenTimesTheExpectedTime()
    {
        BatchBook book = Book(groups: 1, batches: 2);
        Return(book, Done(Next(book, "a", -1)!, seconds: 40));
        Next(book, "a", -1);
        _clock.Advance(TimeSpan.FromSeconds(399));
        book.Reclaim(_ => false);
        Assert.Equal(1, book.Leases);
        _clock.Advance(TimeSpan.FromSeconds(2));
        book.Reclaim(_ => false);
        Assert.Equal(0, book.Leases);
        Assert.NotNull(Next(book, "b", -1));
    }

    [Fact]
    public void BeforeAnythingIsKnown_ALeaseMayTakeTheLimitOfItsRuns()
    {
        BatchBook book = Book(groups: 1, batches: 1);
        Next(book, "a", -1);
        _clock.Advance(RunLimit);
        book.Reclaim(_ => false);
        Assert.Null(Next(book, "b", -1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        book.Reclaim(_ => false);
        Assert.NotNull(Next(book, "b", -1));
    }

    [Fact]
    public void AClockThatJumps_TakesNothingFromAnybody()
    {
        BatchBook book = Book(groups: 1, batches: 2);
        Return(book, Done(Next(book, "a", -1)!));
        Next(book, "a", -1);
        _clock.Jump(TimeSpan.FromDays(400));
        book.Reclaim(_ => false);
        _clock.Jump(TimeSpan.FromDays(-800));
        book.Reclaim(_ => false);
        Assert.Equal(1, book.Leases);
    }

    [Fact]
    public void WhatAWorkerDoesNotHave_IsOpenAgainAndNoLoss()
    {
        BatchBook book = Book(groups: 1, batches: 1);
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(new Batch(0, 1, 0), book.Next("a", 7, -1)!.Batch);
            book.TakeBack("a", 8);
            Assert.Equal(1, book.Leases);
            book.TakeBack("a", 7);
            Assert.Equal(0, book.Leases);
        }

        Assert.True(Return(book, Done(book.Next("a", 7, -1)!)));
        Assert.Null(Assert.Single(book.Held(10)).Lost);
    }

    [Fact]
    public void AtTheEnd_WhatASlowSiloHasIsLentToAnotherOnceAndTheFirstResultCounts()
    {
        BatchBook book = Book(groups: 1, batches: 2);
        Return(book, Done(Next(book, "fast", -1)!));
        Lease slow = Next(book, "slow", -1)!;
        Assert.Null(Next(book, "fast", -1));
        _clock.Advance(TimeSpan.FromSeconds(3));
        Lease again = book.Next("fast", 1, -1)!;
        Assert.Equal((slow.Number, slow.Batch), (again.Number, again.Batch));
        Assert.Null(Next(book, "third", -1));
        book.Reclaim(silo => silo == "slow");
        Assert.Equal(1, book.Leases);
        Assert.True(Return(book, Done(again)));
        Assert.False(Return(book, Done(slow)));
        Assert.Equal(2, book.Held(10).Length);
    }

    [Fact]
    public void ASecondWorkerThatStops_LeavesTheLeaseToTheFirst()
    {
        BatchBook book = Book(groups: 1, batches: 2);
        Return(book, Done(Next(book, "fast", -1)!));
        book.Next("slow", 1, -1);
        _clock.Advance(TimeSpan.FromSeconds(3));
        book.Next("fast", 2, -1);
        book.TakeBack("fast", 2);
        Assert.Equal(1, book.Leases);
        book.TakeBack("slow", 1);
        Assert.Equal(0, book.Leases);
        Assert.NotNull(Next(book, "fast", -1));
    }

    [Fact]
    public void AClient_IsGivenNoMoreBytesAtOnceThanAMessageShouldHave()
    {
        BatchBook book = Book(groups: 1, batches: 3);
        for (int i = 0; i < 3; i++)
            Return(book, Done(Next(book, "a", -1)!, (int)(BatchBook.MostTakenBytes / 2)));
        Assert.Single(book.Held(10));
        Assert.True(book.HasMoreHeldThan(1));
    }

    [Fact]
    public void NothingIsLent_WhileTooMuchIsHeld()
    {
        BatchBook book = Book(groups: 1, batches: 3);
        Lease large = Next(book, "a", -1)!;
        Return(book, Done(large, (int)BatchBook.MostHeldBytes));
        Assert.Null(Next(book, "a", -1));
        book.Acknowledge([large.Number]);
        Assert.NotNull(Next(book, "a", -1));
    }

    [Fact]
    public void AResultOfOtherRunsThanThoseOfItsNumber_IsNotTaken()
    {
        BatchBook book = Book(groups: 1, batches: 1);
        Lease lease = Next(book, "a", -1)!;
        Assert.False(Return(book, Done(lease) with { Runs = [] }));
        Assert.False(Return(book, Done(lease with { Number = 77 })));
        Assert.False(Return(book, Done(lease with { Number = -1 })));
        Assert.False(Return(book, Done(lease with { Batch = lease.Batch with { First = 1 } })));
        Assert.True(Return(book, Done(lease)));
    }

    /// <summary>A random history: workers take, return, return late, twice, or vanish; the client takes and
    /// acknowledges.</summary>
    [Fact]
    public void AnyHistory_HandsOverEveryRunExactlyOnce() => Gen.Int[0, int.MaxValue].Sample(seed =>
    {
        var random = new Random(seed);
        int groups = 1 + random.Next(4), batches = 1 + random.Next(5), size = 1 + random.Next(5);
        int runs = groups * batches * size;
        BatchBook book = Book(groups, batches, size);
        var lent = new List<Lease>();
        var received = new List<int>();
        for (int step = 0; step < 100_000 && !book.IsComplete; step++)
        {
            switch (random.Next(7))
            {
                case 0 or 1 when Next(book, $"silo {random.Next(3)}", random.Next(-1, 4)) is { } lease:
                    lent.Add(lease);
                    break;
                case 2 or 3 when lent.Count > 0:
                    Return(book, Done(lent[random.Next(lent.Count)], seconds: random.NextDouble()));
                    break;
                case 4:
                    string gone = $"silo {random.Next(3)}";
                    book.Reclaim(silo => silo == gone);
                    break;
                case 5:
                    book.TakeBack($"silo {random.Next(3)}", random.Next(_workers + 1));
                    break;
                default:
                    HeldBatch[] held = [.. book.Held(random.Next(1, 4))];
                    received.AddRange(held.SelectMany(batch => Enumerable.Range(batch.Batch.First, batch.Batch.Count)));
                    book.Acknowledge(held.Select(batch => batch.Number));
                    break;
            }
        }

        Assert.True(book.IsComplete);
        Assert.Equal(Enumerable.Range(0, runs), received.Order());
    });
}
