using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>The law: whether grains decide or the rules in the process, the state has the same bits after every month.</summary>
public sealed class LawTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, null)]
    [InlineData(3, 2)]
    public async Task GrainDecidedRuns_HaveTheHashesOfInlineRuns_InAllShippedScenarios(short silos, int? years)
    {
        await using LiveCluster cluster = await LiveCluster.StartAsync(silos);
        Assert.NotEmpty(LiveCase.Shipped);
        foreach (string scenario in LiveCase.Shipped)
        {
            LiveCase shipped = LiveCase.Of(scenario, years);
            string[] policies = [.. shipped.Plan.Policies.Select(policy => policy.Name)];
            if (years is null)
                policies = [policies[^1]];
            await Task.WhenAll(policies.Select((policy, i) => ExpectLaw(cluster, shipped, policy, $"{scenario[..^5]}-{i}")));
        }
    }

    private static async Task ExpectLaw(LiveCluster cluster, LiveCase shipped, string policy, string run)
    {
        ILiveRunGrain grain = await cluster.CreateAsync(run, shipped.Spec(policy, future: 1, replicate: 1));
        await grain.RunToMonth(shipped.Plan.Years * 12);
        LiveRunStatus status = await RestAsync(grain);
        Assert.Equal((LiveRunState.Finished, null), (status.State, status.Message));
        (ulong[] hashes, double[] values) = shipped.Inline(policy, future: 1, replicate: 1);
        ImmutableArray<ulong> live = await grain.Hashes();
        Assert.Equal(hashes, live.Skip(1));
        LiveIndicators indicators = await grain.Indicators(-1);
        Assert.Equal(
            values.Select(BitConverter.DoubleToInt64Bits),
            indicators.Rows.SelectMany(row => row.Values).Select(BitConverter.DoubleToInt64Bits));
    }

    private static async Task<LiveRunStatus> RestAsync(ILiveRunGrain run)
    {
        while (true)
        {
            LiveRunStatus status = await run.Rest(Cancel);
            if (status.State is not (LiveRunState.Running or LiveRunState.Waiting))
                return status;
        }
    }
}
