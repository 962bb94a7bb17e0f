using EcosystemSim.Engine;
using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Contracts.Client;
using EcosystemSim.Results;

namespace EcosystemSim.Grains.Tests;

/// <summary>An ensemble through grains, gateway and worker threads is the ensemble of the bare engine, bit for bit.</summary>
public sealed class EnsembleTests(SiloFixture silo)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly Batch[] Batches = [new(0, 3, 0), new(3, 1, 0), new(4, 2, 1), new(6, 2, 1)];

    private static readonly Lazy<RunRecord[]> Bare = new(() =>
    {
        var order = new WorkOrder([FoundingCase.Plan]);
        var worker = new StudyWorker([FoundingCase.Plan], order, new StartWorlds([FoundingCase.Plan], 2));
        return [.. Enumerable.Range(0, order.Count).Select(position => worker.Run(position, CancellationToken.None))];
    });

    private static void AssertBare(int position, RunMessage message)
    {
        RunRecord expected = Bare.Value[position];
        RunRecord actual = message.ToRecord(expected.Id);
        Assert.Null(expected.Failure);
        Assert.Equal((expected.Key, expected.StateHash, expected.Failure), (actual.Key, actual.StateHash, actual.Failure));
        Assert.Equal(
            expected.Values.Select(BitConverter.DoubleToUInt64Bits), actual.Values.Select(BitConverter.DoubleToUInt64Bits));
    }

    [Fact]
    public async Task ThroughOrleans_EveryRunHasTheBitsOfTheBareEngine()
    {
        var receiver = new Receiver();
        await silo.Client(out _).RunAsync(FoundingCase.Spec(Batches), receiver, Cancel);
        Assert.Equal(Enumerable.Range(0, 8), receiver.Runs.Keys);
        Assert.All(receiver.Runs, run => AssertBare(run.Key, run.Value));
    }

    [Fact]
    public async Task TwoClients_DoNotMeet()
    {
        Receiver one = new(), two = new();
        await Task.WhenAll(
            silo.Client(out _).RunAsync(FoundingCase.Spec(Batches[..2]), one, Cancel),
            silo.Client(out _).RunAsync(FoundingCase.Spec(Batches[1..]), two, Cancel));
        Assert.Equal(Enumerable.Range(0, 4), one.Runs.Keys);
        Assert.Equal(Enumerable.Range(3, 5), two.Runs.Keys);
        Assert.All(one.Runs.Concat(two.Runs), run => AssertBare(run.Key, run.Value));
    }

    [Fact]
    public async Task ACoordinatorThatIsLost_IsGivenWhatIsMissing()
    {
        EnsembleClient client = silo.Client(out string ensemble);
        bool isLost = false;
        var receiver = new Receiver
        {
            After = async () =>
            {
                // Forgetting everything is what the death of its silo does to a coordinator.
                if (!isLost)
                    await silo.Grains.GetGrain<IEnsembleGrain>(ensemble).Cancel();
                isLost = true;
            },
        };
        await client.RunAsync(FoundingCase.Spec(Batches), receiver, Cancel);
        Assert.True(isLost);
        Assert.Equal(Enumerable.Range(0, 8), receiver.Runs.Keys);
        Assert.All(receiver.Runs, run => AssertBare(run.Key, run.Value));
    }

    [Fact]
    public async Task ACancelledClient_HasWhatItReceivedAndTheBoardIsClear()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        EnsembleClient client = silo.Client(out string ensemble);
        var receiver = new Receiver { After = source.CancelAsync };
        Batch[] singles = [.. Enumerable.Range(0, 8).Select(i => new Batch(i, 1, i / 4))];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.RunAsync(FoundingCase.Spec(singles), receiver, source.Token));
        // All eight where the machine was slow to cancel and quick to run.
        Assert.InRange(receiver.Runs.Count, 1, singles.Length);
        Assert.All(receiver.Runs, run => AssertBare(run.Key, run.Value));
        JobBoard board = await silo.Grains.GetGrain<IJobBoardGrain>(IJobBoardGrain.Key).Watch(-1, Cancel);
        Assert.DoesNotContain(ensemble, board.Ensembles);
    }

    [Fact]
    public async Task ARunPastItsTimeLimit_IsAFailureAndTheRestGoesOn()
    {
        var receiver = new Receiver();
        await silo.Client(out _).RunAsync(
            FoundingCase.Spec(Batches[0]) with { RunLimit = TimeSpan.Zero }, receiver, Cancel);
        Assert.Equal(3, receiver.Runs.Count);
        Assert.All(receiver.Runs, run => Assert.Equal(StudyWorker.OutsideTheModel, run.Value.Failure!.Phase));
        Assert.All(receiver.Runs, run => Assert.Equal(Bare.Value[run.Key].Key.Hex, run.Value.Key));
    }

    [Theory]
    [InlineData("another build of the engine", "other", null, null)]
    [InlineData("model version", null, "0", null)]
    [InlineData("starting world", null, null, "da7a")]
    public async Task ASiloWithAnotherProgram_IsRefusedAndTheClientIsToldWhy(
        string why, string? engine, string? model, string? data)
    {
        EnsembleSpec spec = FoundingCase.Spec(Batches);
        EngineStamp stamp = spec.Stamp;
        spec = spec with
        {
            Stamp = new EngineStamp(engine ?? stamp.Engine, model ?? stamp.Model, data ?? stamp.Data),
        };
        var refused = await Assert.ThrowsAsync<EnsembleRefusedException>(() =>
            silo.Client(out _).RunAsync(spec, new Receiver(), Cancel));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlanThatCompilesToSomethingElse_IsNotRun()
    {
        EnsembleSpec spec = FoundingCase.Spec(Batches);
        spec = spec with { Plan = spec.Plan with { Hash = new string('0', 64) } };
        var refused = await Assert.ThrowsAsync<EnsembleRefusedException>(() =>
            silo.Client(out _).RunAsync(spec, new Receiver(), Cancel));
        Assert.Contains("another study", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEnsembleThatIsOver_IsGoneForWorkersAndClients()
    {
        IEnsembleGrain grain = silo.Grains.GetGrain<IEnsembleGrain>("never submitted");
        var swap = new SwapRequest("silo", EngineBuild.StampFor(""), null, Wants: true, NearGroup: -1, Trouble: null);
        Assert.Equal(SwapState.Gone, (await grain.Swap(swap)).State);
        Assert.Null(await grain.Plan());
        Assert.False((await grain.Take(new TakeRequest([], 1, Waits: true), Cancel)).IsKnown);
    }

    [Fact]
    public async Task AnotherSubmission_IsNotKnownAndItsAcknowledgementsForgetNothing()
    {
        IEnsembleGrain grain = silo.Grains.GetGrain<IEnsembleGrain>("two submissions");
        EnsembleSpec spec = FoundingCase.Spec(Batches) with { Submission = "mine" };
        await grain.Submit(spec);
        try
        {
            TakeReply mine = await grain.Take(new TakeRequest([], 1, Waits: true, "mine"), Cancel);
            while (mine.Batches.IsEmpty)
                mine = await grain.Take(new TakeRequest([], 1, Waits: true, "mine"), Cancel);
            int first = mine.Batches[0].Number;
            Assert.False((await grain.Take(new TakeRequest([first], 1, Waits: true, "other"), Cancel)).IsKnown);
            await grain.Submit(spec);
            mine = await grain.Take(new TakeRequest([], 1, Waits: true, "mine"), Cancel);
            Assert.Equal((true, first), (mine.IsKnown, mine.Batches[0].Number));
        }
        finally
        {
            await grain.Cancel();
        }
    }
}
