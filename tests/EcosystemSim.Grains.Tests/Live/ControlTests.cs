using EcosystemSim.Grains.Contracts.Live;
using static EcosystemSim.Grains.Tests.Live.LiveSteps;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>Who answers for an institution, what is applied of it, and what is refused.</summary>
public sealed class ControlTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;

    [Fact]
    public async Task ADecisionForTheComingYear_IsAppliedInIt_AndShownInTheHistory()
    {
        ILiveRunGrain run = await silo.NewRunAsync(Forever);
        await run.GoToAsync(6);
        await run.TakeControl(Regulator, "ann");
        InstitutionStatus told = await run.Submit(Regulator, Decision(1, 7));
        Assert.Equal(("ann", 1), (told.Controller, told.ComingYear));
        Assert.Equal([new NamedValue(Stringency, 7)], told.Submitted);
        await run.RunToMonth(36);
        LiveRunStatus waits = await run.UntilAsync(status => status.State == LiveRunState.Waiting);
        Assert.Equal([Regulator], waits.WaitingFor);
        Assert.Equal((24, 2), (waits.Month, waits.ComingYear));
        await run.Release(Regulator, "ann");
        await run.StandsAsync();
        InstitutionYear[] years = [.. await run.History(Regulator)];
        Assert.Equal([null, "ann", null], years.Select(year => year.AnsweredBy));
        Assert.Equal(7, Named(years[1].Decided));
        Assert.Equal(1, Named(years[1].Applied));
        Assert.True(double.IsNaN(Named(years[0].Decided)));
        Assert.NotEqual(OneSilo.UndisturbedHashes[^1], (await run.Hashes())[^1]);
        Assert.Equal(OneSilo.UndisturbedHashes[..12], (await run.Hashes()).Skip(1).Take(12));

        static double Named(IEnumerable<NamedValue> values) => values.Single(value => value.Key == Stringency).Value;
    }

    [Fact]
    public async Task AtAYearsStart_AControllerSeesWhatItDecidesOn()
    {
        ILiveRunGrain run = await silo.NewRunAsync(Forever);
        await run.GoToAsync(12);
        InstitutionStatus status = await run.TakeControl(Regulator, "ann");
        Assert.Contains(status.Seen, seen => seen.Key == "trust" && seen.Value > 0);
        await run.RunToMonth(24);
        Assert.True((await run.UntilAsync(now => now.State == LiveRunState.Waiting)).WaitingFor is [Regulator]);
        Assert.True((await run.Institution(Regulator)).IsWaitedFor);
        await run.Submit(Regulator, Decision(1));
        Assert.Equal((LiveRunState.Paused, 24), await Place(run));
        EpochRecord epoch = await run.Epoch(1);
        Assert.Equal(["ann"], epoch.Controllers);
        Assert.Equal(1, Assert.Single(epoch.Tables, table => table.Type == Regulator).AnsweredBy[0]);
    }

    [Fact]
    public async Task ADeadline_LetsTheRuleAnswer_AndTheRunIsTheUndisturbedOne()
    {
        ILiveRunGrain run = await silo.NewRunAsync(TimeSpan.FromMilliseconds(20));
        await run.TakeControl(Regulator, "dead");
        Assert.Equal(LiveRunError.Conflict, await RefusedAsync(() => run.TakeControl(Regulator, "ann")));
        await run.GoToAsync(36);
        Assert.Equal(OneSilo.UndisturbedHashes, (await run.Hashes()).Skip(1));
        Assert.All(await run.History(Regulator), year => Assert.Null(year.AnsweredBy));
        Assert.Equal(3, (await run.Institution(Regulator)).Missed);
    }

    [Fact]
    public async Task AControllerThatDies_IsReplacedAfterOneDeadline()
    {
        ILiveRunGrain run = await silo.NewRunAsync(TimeSpan.FromMilliseconds(20));
        await run.TakeControl(Regulator, "dead");
        await run.GoToAsync(12);
        Assert.Equal("ann", (await run.TakeControl(Regulator, "ann")).Controller);
        Submission late = Decision(1, controller: "dead");
        Assert.Equal(LiveRunError.NotController, await RefusedAsync(() => run.Submit(Regulator, late)));
        await run.Submit(Regulator, Decision(1));
        await run.GoToAsync(24);
        Assert.Equal([null, "ann"], (await run.History(Regulator)).Select(year => year.AnsweredBy));
    }

    [Fact]
    public async Task OneInstitution_HasOneController()
    {
        ILiveRunGrain run = await silo.NewRunAsync(Forever);
        Assert.Equal(LiveRunError.NotController, await RefusedAsync(() => run.Submit(Regulator, Decision(0))));
        LiveRunError?[] taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(async i =>
        {
            try
            {
                await run.TakeControl(Regulator, $"player {i}");
                return default(LiveRunError?);
            }
            catch (LiveRunException refused)
            {
                return refused.Code;
            }
        }));
        Assert.Single(taken, code => code is null);
        Assert.Equal(9, taken.Count(code => code == LiveRunError.Conflict));
        string controller = (await run.Institution(Regulator)).Controller!;
        Assert.Equal(LiveRunError.NotController, await RefusedAsync(() => run.Release(Regulator, "stranger")));
        Assert.Equal(controller, (await run.TakeControl(Regulator, controller)).Controller);
        Assert.Null((await run.Release(Regulator, controller)).Controller);
    }

    [Fact]
    public async Task LateEarlyAndDifferentDecisions_AreRefused_AndTheSameOneIsNoMistake()
    {
        ILiveRunGrain run = await silo.NewRunAsync();
        await run.TakeControl(Regulator, "ann");
        await run.GoToAsync(14);
        Assert.Equal(LiveRunError.TooLate, await RefusedAsync(() => run.Submit(Regulator, Decision(0))));
        Assert.Equal(LiveRunError.TooLate, await RefusedAsync(() => run.Submit(Regulator, Decision(1))));
        Assert.Equal(LiveRunError.WrongYear, await RefusedAsync(() => run.Submit(Regulator, Decision(3))));
        Assert.Equal(LiveRunError.WrongYear, await RefusedAsync(() => run.Submit(Regulator, Decision(-1))));
        await run.Submit(Regulator, Decision(2));
        await run.Submit(Regulator, Decision(2));
        Assert.Equal(LiveRunError.Conflict, await RefusedAsync(() => run.Submit(Regulator, Decision(2, 0.2))));
        await run.GoToAsync(36);
        Assert.Equal("ann", (await run.History(Regulator))[2].AnsweredBy);
        Assert.Equal(LiveRunError.TooLate, await RefusedAsync(() => run.Submit(Regulator, Decision(2))));
        Assert.Equal(LiveRunError.NotOpen, await RefusedAsync(() => run.Submit(Regulator, Decision(3))));
    }

    [Fact]
    public async Task MalformedDecisions_AreRefused()
    {
        ILiveRunGrain run = await silo.NewRunAsync();
        await run.TakeControl(Regulator, "ann");
        NamedValue[][] bad =
        [
            [new("unheard-of", 1)], [new(Stringency, double.NaN)], [new(Stringency, double.PositiveInfinity)],
            [new(Stringency, 1), new(Stringency, 1)], [new(new string('x', 10_000_000), 1)], [new(null!, 1)],
            [.. Enumerable.Range(0, 1000).Select(i => new NamedValue($"key-{i}", i))],
        ];
        foreach (NamedValue[] values in bad)
        {
            Assert.Equal(
                LiveRunError.Invalid, await RefusedAsync(() => run.Submit(Regulator, new Submission("ann", 0, [.. values]))));
        }

        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => run.Submit(Regulator, new Submission("ann", 0, default))));
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => run.TakeControl(Regulator, new string('x', 201))));
        Assert.Equal(LiveRunError.Invalid, await RefusedAsync(() => run.TakeControl(Regulator, "")));
        foreach (string name in (string[])["", "firm", "firm/xyz", "ministry", "ethics-regulator/0", "foreign-partner/77"])
            Assert.Equal(LiveRunError.NotFound, await RefusedAsync(() => run.TakeControl(name, "ann")));
    }

    [Fact]
    public async Task AFirmThatClosed_IsGone_AndKeepsItsHistory()
    {
        ILiveRunGrain run = await silo.NewRunAsync();
        string[] first = [.. await run.Institutions("firm")];
        Assert.True(first.Length > 50);
        await run.TakeControl(first[0], "ann");
        await run.GoToAsync(24);
        string[] now = [.. await run.Institutions("firm")];
        string closed = first.Except(now).First();
        Assert.Equal(LiveRunError.Gone, await RefusedAsync(() => run.TakeControl(closed, "ann")));
        Assert.Equal(LiveRunError.Gone, await RefusedAsync(() => run.Institution(closed)));
        Assert.NotEmpty(await run.History(closed));
        string born = now.Except(first).First();
        await run.TakeControl(born, "ann");
        await run.GoToAsync(36);
        Assert.Equal(OneSilo.UndisturbedHashes, (await run.Hashes()).Skip(1));
    }

    [Fact]
    public async Task AnInstitutionThatWasIdle_ComesBackWithEverything()
    {
        ILiveRunGrain run = await silo.NewRunAsync(Forever);
        await run.TakeControl(Regulator, "ann");
        await run.Submit(Regulator, Decision(0));
        await silo.Cluster.DeactivateIdleAsync(run);
        InstitutionStatus back = await run.Institution(Regulator);
        Assert.Equal(("ann", 1), (back.Controller, back.Submitted.Length));
        await run.GoToAsync(12);
        await silo.Cluster.DeactivateIdleAsync(run);
        Assert.Equal(["ann"], (await run.History(Regulator)).Select(year => year.AnsweredBy));
        Assert.Equal((LiveRunState.Paused, 12), await Place(run));
    }

    private static async Task<(LiveRunState State, int Month)> Place(ILiveRunGrain run)
    {
        LiveRunStatus status = await run.StandsAsync();
        return (status.State, status.Month);
    }
}
