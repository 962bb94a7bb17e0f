using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Tests.Kernels;

/// <summary>Chunks shared by threads: each is worked on once, the first fault comes back, threads end with the team.</summary>
public sealed class TeamTests
{
    private const int Rows = (20 * Chunk.Length) + 17;

    public static TheoryData<int> Sizes => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void EveryRow_IsWorkedOnOnce(int size)
    {
        using Team team = new(size, sharedFrom: 1);
        int[] visits = new int[Rows];
        for (int round = 1; round <= 50; round++)
        {
            team.ForEach(new Visit(visits), Rows);
            Assert.Equal(Rows * round, visits.Sum());
        }

        Assert.All(visits, visited => Assert.Equal(50, visited));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void EveryPart_IsWorkedOnOnce(int size)
    {
        using Team team = new(size, sharedFrom: 1);
        int[] visits = new int[8];
        team.ForEachPart(new VisitPart(visits), visits.Length);
        Assert.All(visits, visited => Assert.Equal(1, visited));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void TheSumOfAColumn_HasTheBitsOfOneThread(int size)
    {
        using Team team = new(size, sharedFrom: 1);
        double[] column = [.. Enumerable.Range(1, Rows).Select(i => 1.0 / i)];
        Assert.Equal(OrderedSum.Of(column), ColumnSum.Of(team, column, Rows, new ChunkResults(Rows)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void TheFirstFault_ComesBackAndTheTeamGoesOn(int size)
    {
        using Team team = new(size, sharedFrom: 1);
        for (int round = 0; round < 50; round++)
        {
            var fault = Assert.Throws<InvalidOperationException>(() => team.ForEach(new BreaksFrom(3), Rows));
            Assert.Equal("chunk 3", fault.Message);
        }

        int[] visits = new int[Rows];
        team.ForEach(new Visit(visits), Rows);
        Assert.Equal(Rows, visits.Sum());
    }

    [Fact]
    public void AFaultOfAHelper_ComesBack()
    {
        using Team team = new(2, sharedFrom: 1);
        HelperBreaks kernel = new(System.Environment.CurrentManagedThreadId, new ManualResetEventSlim());
        Assert.Equal("helper", Assert.Throws<InvalidOperationException>(() => team.ForEach(kernel, Rows)).Message);
    }

    [Fact]
    public void FewRows_AreNotShared()
    {
        using Team team = new(2, sharedFrom: Rows + 1);
        Assert.False(team.Shares(Rows));
        int caller = System.Environment.CurrentManagedThreadId;
        team.ForEach(new OnThread(caller), Rows);
        Assert.True(team.Shares(Rows + 1));
    }

    [Fact]
    public void OnlyALargeNation_GetsATeam()
    {
        Assert.Same(Team.Alone, Team.For(Team.FirmsFrom - 1, 2));
        Assert.Same(Team.Alone, Team.For(Team.FirmsFrom, 1));
        using Team team = Team.For(Team.FirmsFrom, 2);
        Assert.Equal(2, team.Size);
    }

    [Fact]
    public void HelpersEnd_WithTheTeam()
    {
        Thread[] seen = new Thread[2];
        using (Team team = new(2, sharedFrom: 1))
        {
            Thread caller = Thread.CurrentThread;
            team.ForEach(new WaitForBoth(seen, caller, new CountdownEvent(2)), 2 * Chunk.Length);
            Assert.Contains(seen, thread => thread != caller && thread.IsAlive);
        }

        Assert.All(seen, thread => Assert.Equal(thread == Thread.CurrentThread, thread.IsAlive));
    }

    [Fact]
    public void AKernelSeenBefore_AllocatesNothing()
    {
        using Team team = new(2, sharedFrom: 1);
        int[] visits = new int[Rows];
        team.ForEach(new Visit(visits), Rows);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int round = 0; round < 100; round++)
            team.ForEach(new Visit(visits), Rows);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void RowsFoundByChunks_AreJoinedInOrder()
    {
        ChunkResults results = new(Rows);
        int[] found = new int[Rows];
        List<int> expected = [];
        for (int number = 0; number < Chunk.NumberOf(Rows); number++)
        {
            Chunk chunk = Chunk.At(number, Rows);
            int count = Math.Min(chunk.Count, number * 7 % 5);
            for (int n = 0; n < count; n++)
            {
                chunk.Of(found)[n] = chunk.First + (3 * n);
                expected.Add(chunk.First + (3 * n));
            }

            results.CountOf(number) = count;
        }

        Assert.Equal(expected, found.Take(results.Join(found, Rows)));
    }

    private readonly struct Visit(int[] visits) : IChunkKernel
    {
        public void Run(Chunk chunk)
        {
            foreach (ref int row in chunk.Of(visits))
                row++;
        }
    }

    private readonly struct VisitPart(int[] visits) : IChunkKernel
    {
        public void Run(Chunk chunk) => Interlocked.Increment(ref visits[chunk.Number]);
    }

    private readonly struct BreaksFrom(int first) : IChunkKernel
    {
        public void Run(Chunk chunk)
        {
            if (chunk.Number >= first)
                throw new InvalidOperationException($"chunk {chunk.Number}");
        }
    }

    private readonly struct HelperBreaks(int caller, ManualResetEventSlim broken) : IChunkKernel
    {
        public void Run(Chunk chunk)
        {
            if (System.Environment.CurrentManagedThreadId == caller)
            {
                broken.Wait(TimeSpan.FromSeconds(30));
                return;
            }

            broken.Set();
            throw new InvalidOperationException("helper");
        }
    }

    private readonly struct OnThread(int thread) : IChunkKernel
    {
        public void Run(Chunk chunk) => Assert.Equal(thread, System.Environment.CurrentManagedThreadId);
    }

    private readonly struct WaitForBoth(Thread[] seen, Thread caller, CountdownEvent both) : IChunkKernel
    {
        public void Run(Chunk chunk)
        {
            seen[Thread.CurrentThread == caller ? 0 : 1] = Thread.CurrentThread;
            both.Signal();
            both.Wait(TimeSpan.FromSeconds(30));
        }
    }
}
