using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;

namespace EcosystemSim.Engine.Tests;

/// <summary>Same run, same bits: whatever ran before it in the same memory, and a key for every input that moves them.</summary>
public sealed class DeterminismTests
{
    private static readonly ScenarioPlan Short = FoundingCase.Plan with { Years = 2 };

    [Fact]
    public void A_start_world_is_the_same_each_time_it_is_built() =>
        Assert.Equal(FoundingCase.Start.Hash(), StartWorld.Build(FoundingCase.Plan, FoundingCase.Plan.Parameters).Hash());

    [Fact]
    public void A_run_leaves_its_start_world_untouched()
    {
        ulong before = FoundingCase.Start.Hash();
        new RunWorker(Short).Run(new RunId(1, 0, 0), FoundingCase.Start);
        Assert.Equal(before, FoundingCase.Start.Hash());
    }

    [Fact]
    public void A_run_is_the_same_in_fresh_memory_and_after_other_runs()
    {
        RunId id = new(1, 0, 3);
        RunRecord fresh = new RunWorker(Short).Run(id, FoundingCase.Start);
        RunWorker worker = new(Short);
        worker.Run(new RunId(2, 0, 5), FoundingCase.Start);
        worker.Run(new RunId(0, 0, 1), FoundingCase.Start);
        RunRecord reused = worker.Run(id, FoundingCase.Start);
        Assert.Null(fresh.Failure);
        AssertSame(fresh, reused);
        AssertSame(fresh, worker.Run(id, FoundingCase.Start));
    }

    [Fact]
    public void A_run_is_the_same_after_one_that_failed()
    {
        ScenarioPlan plan = Short with { Policies = [.. Short.Policies, BreakingRuns.PartnerUnknown(5)] };
        RunId id = new(1, 0, 0);
        RunRecord fresh = new RunWorker(plan).Run(id, FoundingCase.Start);
        RunWorker worker = new(plan);
        Assert.NotNull(worker.Run(new RunId(plan.Policies.Count - 1, 0, 0), FoundingCase.Start).Failure);
        AssertSame(fresh, worker.Run(id, FoundingCase.Start));
    }

    [Fact]
    public void Replicates_differ()
    {
        RunWorker worker = new(Short);
        ulong[] hashes = [.. Enumerable.Range(0, 4).Select(r => worker.Run(new RunId(0, 0, r), FoundingCase.Start).StateHash)];
        Assert.Equal(4, hashes.Distinct().Count());
    }

    [Fact]
    public void The_key_differs_when_any_input_differs()
    {
        ScenarioPlan plan = Short;
        Policy policy = FoundingCase.Policy("programme");
        RunKey[] keys =
        [
            Key(plan, policy),
            RunKey.Of(plan, policy, plan.Parameters, 1),
            .. ParameterCatalog.All.Select(p =>
                RunKey.Of(plan, policy, plan.Parameters.With(p, Next(plan.Parameters[p])), 0)),
            .. SettingCatalog.All.Select(s => Key(
                plan with { Nation =
                    plan.Nation with { Settings = plan.Nation.Settings.With(s, Next(plan.Nation.Settings[s])) } },
                policy)),
            .. Enumerable.Range(0, ControlCatalog.Width).Select(slot =>
                Key(plan, policy with { Timeline = [.. policy.Timeline, new ControlRecord(1, slot, 0.125)] })),
            .. Enumerable.Range(0, ControlCatalog.Width).Select(slot =>
                Key(plan with { Environment = [.. plan.Environment, new ControlRecord(1, slot, 0.125)] }, policy)),
            Key(plan with { Seed = plan.Seed + 1 }, policy),
            Key(plan with { Years = plan.Years + 1 }, policy),
            Key(plan with { Start = plan.Start.AddDays(1) }, policy),
            Key(plan with { Nation = plan.Nation with { Sectors = [.. plan.Nation.Sectors.Skip(1)] } }, policy),
            Key(plan, policy with { Agreements = [] }),
            .. Changed(policy.Agreements[0]).Select(agreement => Key(plan, policy with { Agreements = [agreement] })),
            Key(plan, policy with { Rules = new Dictionary<string, string> { ["steering-committee"] = "gap" } }),
        ];
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(Key(plan, policy), Key(plan with { Name = "other", Replicates = 99 }, policy with { Title = "other" }));
    }

    internal static void AssertSame(RunRecord expected, RunRecord actual)
    {
        Assert.Equal(expected.Key, actual.Key);
        Assert.Equal(expected.Id, actual.Id);
        Assert.Equal(expected.StateHash, actual.StateHash);
        Assert.Equal(expected.Failure, actual.Failure);
        Assert.Equal(Bits(expected.Values), Bits(actual.Values));
    }

    // Bits, not values: NaN has to equal NaN, and -0 must not equal 0.
    internal static ulong[] Bits(double[] values) => [.. values.Select(BitConverter.DoubleToUInt64Bits)];

    private static RunKey Key(ScenarioPlan plan, Policy policy) => RunKey.Of(plan, policy, plan.Parameters, 0);

    private static double Next(double value) => double.IsNaN(value) ? 1 : BitConverter.Int64BitsToDouble(
        BitConverter.DoubleToInt64Bits(value) + 1);

    private static IEnumerable<Agreement> Changed(Agreement a) =>
    [
        a with { Partner = "CHN" }, a with { FromMonth = a.FromMonth + 1 }, a with { Months = a.Months + 1 },
        a with { Knowledge = a.Knowledge + 0.1 }, a with { ExpertsPerYear = a.ExpertsPerYear + 1 },
        a with { SeatsPerYear = a.SeatsPerYear + 1 }, a with { JointEthics = !a.JointEthics },
        a with { CostMusdPerYear = a.CostMusdPerYear + 1 },
    ];
}
