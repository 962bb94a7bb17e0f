using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Storage;
using EcosystemSim.Grains.Workers;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.Units;

namespace EcosystemSim.Grains.Live;

/// <summary>Writes new runs, after everything about them was checked.</summary>
internal sealed class LiveRunFactory(LiveServices live)
{
    public const int MonthsPerMinuteMax = 60_000;

    private const int IndexMax = 1_000_000;
    private const int PackageBytesMax = 16 << 20;

    /// <exception cref="LiveRunException">Invalid, or another run has the id.</exception>
    public async Task Create(string run, LiveRunSpec spec)
    {
        Refuse.BadId(run);
        RunHead head = await Check(spec);
        byte[] written = live.Serializer.SerializeToArray(spec);
        if (await live.Store.Create(run, written, live.Serializer.SerializeToArray(head)))
            return;
        StoredRun? there = await live.Store.Read(run);
        bool isSame = there is not null && there.Spec.AsSpan().SequenceEqual(written)
            && live.Serializer.Read<RunHead>(there.Head).Origin.Parent is null;
        if (!isSame)
            throw Refuse.Because(LiveRunError.Conflict, $"There is another live run {run}.");
    }

    private async Task<RunHead> Check(LiveRunSpec spec)
    {
        Refuse.BadText(spec.Title, "The title");
        Refuse.BadDeadline(spec.Deadline);
        Refuse.OutOfRange(spec.MonthsPerMinute, 0, MonthsPerMinuteMax, "The speed in months per minute");
        Refuse.OutOfRange(spec.Future, 0, IndexMax, "The future");
        Refuse.OutOfRange(spec.Replicate, 0, IndexMax, "The replicate");
        long bytes = spec.Plan.Scenarios.Sum(text => (long)text.Length)
            + spec.Plan.Countries.Sum(file => (long)file.Content.Length);
        Refuse.OutOfRange(bytes, 1, PackageBytesMax, "The size of the scenario");
        IReadOnlyList<ScenarioPlan> scenarios = (await Compile(spec)).Scenarios;
        Refuse.OutOfRange(spec.Scenario, 0, scenarios.Count - 1, "The scenario");
        ScenarioPlan plan = scenarios[spec.Scenario];
        if (plan.Policies.All(policy => policy.Name != spec.Policy))
        {
            throw Refuse.Because(
                LiveRunError.Invalid,
                $"The scenario has no policy '{Refuse.Short(spec.Policy)}', but "
                + $"{string.Join(", ", plan.Policies.Select(policy => policy.Name))}.");
        }

        return new RunHead(
            spec.Title, plan.Years, LiveRunState.Paused, 0, "", plan.Years * Time.MonthsPerYear, spec.MonthsPerMinute,
            spec.Deadline, null, OriginOf(spec, plan), RunHead.NewLife(), []);
    }

    private async Task<LoadedPlan> Compile(LiveRunSpec spec)
    {
        try
        {
            return await live.Plans.Of(spec.Plan);
        }
        catch (Exception failure) when (failure is not (OrleansException or OutOfMemoryException))
        {
            throw Refuse.Because(LiveRunError.Invalid, failure.Message);
        }
    }

    private static LiveRunOrigin OriginOf(LiveRunSpec spec, ScenarioPlan plan) => new(
        spec.Plan.Hash, plan.Name, plan.Nation.Iso3, plan.Start, plan.Calendar, spec.Policy, spec.Future, spec.Replicate,
        plan.Seed, Parent: null, BranchYear: 0);
}
