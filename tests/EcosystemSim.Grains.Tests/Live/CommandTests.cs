using EcosystemSim.Grains.Contracts.Live;
using static EcosystemSim.Grains.Tests.Live.LiveSteps;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>A live run goes on, stands and ends as it is told.</summary>
public sealed class CommandTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task ANewRun_StandsBeforeItsFirstMonth()
    {
        ILiveRunGrain run = await silo.NewRunAsync();
        LiveRunStatus status = await run.Status();
        Assert.Equal((LiveRunState.Paused, 0, 3, 36), (status.State, status.Month, status.Years, status.ToMonth));
        Assert.Equal(("iran-1403", "IRN", "programme", null),
            (status.Origin.Scenario, status.Origin.Nation, status.Origin.Policy, status.Origin.Parent));
        Assert.Equal(16, status.StateHash.Length);
        LiveIndicators start = await run.Indicators(-1);
        Assert.Equal(-1, Assert.Single(start.Rows).Year);
        Assert.Equal(start.Keys.Length, start.Rows[0].Values.Length);
    }

    [Fact]
    public async Task SteppedInPieces_ARunHasTheHashesOfOneThatIsNot()
    {
        ILiveRunGrain run = await silo.NewRunAsync();
        foreach (int month in (int[])[1, 5, 12, 13, 30])
        {
            LiveRunStatus status = await run.GoToAsync(month);
            Assert.Equal((LiveRunState.Paused, month), (status.State, status.Month));
            Assert.Equal(OneSilo.UndisturbedHashes[month - 1].ToString("x16"), status.StateHash);
            _ = await run.Institutions("firm");
            await silo.Cluster.DeactivateIdleAsync(run);
        }

        await run.Step(6);
        Assert.Equal(LiveRunState.Finished, (await run.StandsAsync()).State);
        Assert.Equal(OneSilo.UndisturbedHashes, (await run.Hashes()).Skip(1));
        Assert.Equal([-1, 0, 1, 2], (await run.Indicators(-1)).Rows.Select(row => row.Year));
        Assert.Equal([2], (await run.Indicators(2)).Rows.Select(row => row.Year));
    }

    [Fact]
    public async Task Pause_StopsAtOnce_AndStepGoesOn()
    {
        ILiveRunGrain run = await silo.NewRunAsync();
        await run.SetSpeed(60);
        await run.RunToMonth(36);
        await run.UntilAsync(status => status.Month >= 1);
        LiveRunStatus paused = await run.Pause();
        Assert.Equal(LiveRunState.Paused, paused.State);
        Assert.InRange(paused.Month, 1, 5);
        await run.SetSpeed(0);
        Assert.Equal(LiveRunState.Finished, (await run.GoToAsync(36)).State);
        Assert.Equal(OneSilo.UndisturbedHashes, (await run.Hashes()).Skip(1));
    }

    [Fact]
    public async Task WhatCannotBe_IsRefused()
    {
        ILiveRunGrain run = await silo.NewRunAsync();
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => run.RunToMonth(0)));
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => run.RunToMonth(37)));
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => run.Step(0)));
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => run.Step(int.MaxValue)));
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => run.SetSpeed(-1)));
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => run.SetDeadline(TimeSpan.FromDays(1000))));
        Assert.Equal(LiveRunError.NotFound, await RefusedAsync(() => run.Epoch(0)));
        Assert.Equal(LiveRunError.NotFound, await RefusedAsync(() => run.Institutions("ministry")));
        Assert.Equal(LiveRunError.NotFound, await RefusedAsync(() => silo.Cluster.Run("nobody").Status()));
        await run.Stop();
        Assert.Equal(LiveRunError.NotOpen, await RefusedAsync(() => run.Step(1)));
        Assert.Equal(LiveRunState.Stopped, (await run.Status()).State);
    }

    [Fact]
    public async Task ABadSpec_IsRefusedWithAReason()
    {
        LiveRunSpec good = OneSilo.Spec();
        LiveRunSpec[] bad =
        [
            good with { Title = "" }, good with { Title = new string('x', 201) }, good with { Policy = "unheard-of" },
            good with { Scenario = 1 }, good with { Future = -1 }, good with { Replicate = -1 },
            good with { MonthsPerMinute = -1 },
            good with { Deadline = TimeSpan.FromSeconds(-1) },
            good with { Plan = good.Plan with { Scenarios = ["no: scenario"] } },
            good with { Plan = good.Plan with { Hash = new string('0', 64) } },
            good with { Plan = good.Plan with { Scenarios = [new string('#', 17 << 20)] } },
        ];
        foreach (LiveRunSpec spec in bad)
            Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => silo.Runs.Create("bad", spec)));
        foreach (string id in (string[])["", "a/b", "a.b", "ä", new string('x', 65), "line\n"])
            Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => silo.Runs.Create(id, good)));
        Assert.DoesNotContain(await silo.Runs.List(), run => run.Run == "bad");
    }

    [Fact]
    public async Task Create_TwiceWithTheSameSpec_IsOneRun_AndWithAnotherAConflict()
    {
        await silo.Runs.Create("twice", OneSilo.Spec());
        await silo.Runs.Create("twice", OneSilo.Spec());
        Assert.Equal(
            LiveRunError.Conflict, await RefusedAsync(() => silo.Runs.Create("twice", OneSilo.Spec() with { Replicate = 7 })));
        LiveRunListing listing = Assert.Single(await silo.Runs.List(), run => run.Run == "twice");
        Assert.Equal((LiveRunState.Paused, 0, 3), (listing.State, listing.Year, listing.Years));
    }

    [Fact]
    public async Task ADeletedRun_IsGone_AndItsIdBeginsAnew()
    {
        ILiveRunGrain run = await silo.Cluster.CreateAsync("again", OneSilo.Spec());
        await run.TakeControl(Regulator, "ann");
        await run.Submit(Regulator, Decision(0));
        await run.GoToAsync(24);
        await silo.Runs.Delete("again");
        Assert.Equal(LiveRunError.NotFound, await RefusedAsync(run.Status));
        await silo.Runs.Delete("again");
        await silo.Cluster.CreateAsync("again", OneSilo.Spec());
        Assert.Null((await run.Institution(Regulator)).Controller);
        await run.GoToAsync(36);
        Assert.Equal(OneSilo.UndisturbedHashes, (await run.Hashes()).Skip(1));
    }

    [Fact]
    public async Task AWatcher_SeesEveryYearOnce_AndComesBackWithItsNumber()
    {
        ILiveRunGrain run = await silo.NewRunAsync();
        List<LiveEvent> seen = [];
        await run.RunToMonth(36);
        await foreach (LiveEvent next in run.Watch(0, Cancel))
        {
            seen.Add(next);
            if (next.Status.State == LiveRunState.Finished)
                break;
        }

        Assert.Equal(seen.Select(next => next.Sequence).Order().Distinct(), seen.Select(next => next.Sequence));
        Assert.Equal([0, 1, 2], Years(LiveEventKind.Decided).TakeLast(3));
        Assert.Equal([0, 1, 2], Years(LiveEventKind.YearEnded).TakeLast(3));
        await using IAsyncEnumerator<LiveEvent> later = run.Watch(seen[^2].Sequence, Cancel).GetAsyncEnumerator(Cancel);
        Assert.True(await later.MoveNextAsync());
        Assert.Equal(seen[^1].Sequence, later.Current.Sequence);

        IEnumerable<int> Years(LiveEventKind kind) => seen.Where(next => next.Kind == kind).Select(next => next.Year);
    }

    [Fact]
    public async Task Schemas_NameWhatEveryTypeSeesAndDecides()
    {
        InstitutionSchema regulator = Assert.Single(await silo.Runs.Schemas(), schema => schema.Type == Regulator);
        Assert.Contains(regulator.Decides, choice => choice is { Key: Stringency, Low: 0 });
        Assert.NotEmpty(regulator.Sees);
        Assert.Equal("default", regulator.Rules[0].Key);
    }
}
