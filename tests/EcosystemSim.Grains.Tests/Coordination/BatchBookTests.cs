using CsCheck;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Coordination;

namespace EcosystemSim.Grains.Tests.Coordination;

/// <summary>Whatever happens to workers, every run is handed to the client exactly once.</summary>
public sealed class BatchBookTests
{
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(1);

    private readonly ManualClock _clock = new();

    /// <summary>Groups of equal size, each cut into batches of <paramref name="size"/> runs.</summary>
    private BatchBook Book(int groups = 2, int batches = 3, int size = 4) => new(
        new EnsembleSpec(
            new PlanPackage("plan", [], []),
            new EngineStamp("e", "m", "d"),
            [.. Enumerable.Range(0, groups * batches).Select(i => new Batch(i * size, size, i / batches))],
            RunLimit),
        _clock);

    private static BatchDone Done(Lease lease, int bytes = 0, double seconds = 1) => new(
        lease,
        seconds,
        [.. Enumerable.Range(0, lease.Batch.Count).Select(i =>
            new RunMessage($"run {lease.Batch.First + i}", 0, new byte[bytes], null))]);

    [Fact]
    public void AWorker_StaysWithTheGroupItHasTheStartWorldOf()
    {
        BatchBook book = Book();
        Lease first = book.Next("a", -1)!;
        Assert.Equal(0, first.Batch.Group);
        Assert.Equal(1, book.Next("b", -1)!.Batch.Group);
        Assert.Equal(0, book.Next("a", 0)!.Batch.Group);
        Assert.Equal(1, book.Next("b", 1)!.Batch.Group);
        Assert.Equal(0, book.Next("c", -1)!.Batch.Group);
        Assert.Equal(1, book.Next("c", 0)!.Batch.Group);
        Assert.Null(book.Next("c", 0));
    }

    [Fact]
    public void ABatch_IsHeldUntilItIsAcknowledgedAndThenForgotten()
    {
        BatchBook book = Book(groups: 1, batches: 1);
        Lease lease = book.Next("a", -1)!;
        Assert.True(book.Return(Done(lease)));
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
        Lease lease = book.Next("a", -1)!;
        Assert.True(book.Return(Done(lease)));
        Assert.False(book.Return(Done(lease)));
        book.Acknowledge([lease.Number]);
        Assert.False(book.Return(Done(lease)));
        Assert.Empty(book.Held(10));
    }

    [Fact]
    public void LeasesOfASiloThatIsGone_AreGivenToOthers()
    {
        BatchBook book = Book(groups: 1, batches: 2);
        Lease lost = book.Next("a", -1)!;
        Lease kept = book.Next("b", -1)!;
        book.Reclaim(silo => silo == "a");
        Assert.Equal(lost.Batch, book.Next("b", 0)!.Batch);
        Assert.Null(book.Next("b", 0));
        Assert.True(book.Return(Done(kept)));
    }

    [Fact]
    public void ALateResult_IsTakenWhileTheBatchIsOpenOrLentAgain()
    {
        BatchBook book = Book(groups: 1, batches: 1);
        Lease first = book.Next("a", -1)!;
        book.Reclaim(_ => true);
        Assert.True(book.Return(Done(first)));
        Assert.Null(book.Next("b", -1));
        Assert.Single(book.Held(10));
    }

    [Fact]
    public void ABatchLostTwice_IsTriedRunByRunAndARunLostTwiceAloneIsGivenUp()
    {
        BatchBook book = Book(groups: 1, batches: 1, size: 3);
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(3, book.Next("a", -1)!.Batch.Count);
            book.Reclaim(_ => true);
        }

        Lease poison = book.Next("a", -1)!;
        Assert.Equal(new Batch(0, 1, 0), poison.Batch);
        Lease[] rest = [book.Next("b", -1)!, book.Next("b", -1)!];
        Assert.All(rest, lease => Assert.True(book.Return(Done(lease))));
        book.Reclaim(silo => silo == "a");
        Assert.Equal(0, book.Next("a", -1)!.Batch.First);
        book.Reclaim(_ => true);
        HeldBatch[] held = [.. book.Held(10)];
        Assert.Equal([1, 2, 0], held.Select(batch => batch.Batch.First));
        Assert.Contains("lost with its worker 2 times", held[2].Lost, StringComparison.Ordinal);
        Assert.Empty(held[2].Runs);
        book.Acknowledge(held.Select(batch => batch.Number));
        Assert.True(book.IsComplete);
    }

    [Fact]
    public void ALease_IsGivenUpAfterTenTimesTheExpectedTime()
    {
        BatchBook book = Book(groups: 1, batches: 2, size: 4);
        book.Return(Done(book.Next("a", -1)!, seconds: 40));
        book.Next("a", -1);
        _clock.Advance(TimeSpan.FromSeconds(399));
        book.Reclaim(_ => false);
        Assert.Null(book.Next("b", -1));
        _clock.Advance(TimeSpan.FromSeconds(2));
        book.Reclaim(_ => false);
        Assert.NotNull(book.Next("b", -1));
    }

    [Fact]
    public void BeforeAnythingIsKnown_ALeaseMayTakeTheLimitOfItsRuns()
    {
        BatchBook book = Book(groups: 1, batches: 1, size: 4);
        book.Next("a", -1);
        _clock.Advance(RunLimit * 4);
        book.Reclaim(_ => false);
        Assert.Null(book.Next("b", -1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        book.Reclaim(_ => false);
        Assert.NotNull(book.Next("b", -1));
    }

    [Fact]
    public void NothingIsLent_WhileTooMuchIsHeld()
    {
        BatchBook book = Book(groups: 1, batches: 3, size: 1);
        Lease large = book.Next("a", -1)!;
        book.Return(Done(large, (int)BatchBook.MostHeldBytes));
        Assert.Null(book.Next("a", -1));
        book.Acknowledge([large.Number]);
        Assert.NotNull(book.Next("a", -1));
    }

    [Fact]
    public void AResultOfOtherRunsThanThoseOfItsNumber_IsNotTaken()
    {
        BatchBook book = Book(groups: 1, batches: 1, size: 2);
        Lease lease = book.Next("a", -1)!;
        Assert.False(book.Return(Done(lease) with { Runs = [] }));
        Assert.False(book.Return(Done(lease with { Number = 77 })));
        Assert.False(book.Return(Done(lease with { Number = -1 })));
        Assert.False(book.Return(Done(lease with { Batch = lease.Batch with { First = 1 } })));
        Assert.True(book.Return(Done(lease)));
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
            switch (random.Next(6))
            {
                case 0 or 1 when book.Next($"silo {random.Next(3)}", random.Next(-1, 4)) is { } lease:
                    lent.Add(lease);
                    break;
                case 2 or 3 when lent.Count > 0:
                    book.Return(Done(lent[random.Next(lent.Count)]));
                    break;
                case 4:
                    string gone = $"silo {random.Next(3)}";
                    book.Reclaim(silo => silo == gone);
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
