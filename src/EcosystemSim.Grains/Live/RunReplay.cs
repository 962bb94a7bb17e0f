using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Storage;
using EcosystemSim.Grains.Workers;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.Units;

namespace EcosystemSim.Grains.Live;

/// <summary>
/// Rebuilds an engine from what is written: the same months with the same answers, and proof that they are the same.
/// </summary>
internal static class RunReplay
{
    /// <param name="plan">The run's plan.</param>
    /// <param name="spec">What run of it.</param>
    /// <param name="log">Its records, all of them.</param>
    /// <param name="snapshot">Where to begin; null for the start.</param>
    /// <param name="month">Where the run rested. It may lie before the last record, and is then passed.</param>
    /// <exception cref="InvalidOperationException">The months are not the same: another model, or a damaged log.</exception>
    public static LiveEngine Run(
        LoadedPlan plan, LiveRunSpec spec, IReadOnlyList<EpochRecord> log, StoredSnapshot? snapshot, int month)
    {
        EpochRecord[] decided = [.. log.Where(record => !record.Tables.IsEmpty)];
        LiveEngine engine = Begin(plan, spec, decided, snapshot);
        for (int year = engine.Month / Time.MonthsPerYear; year < decided.Length; year++)
        {
            Check(decided[year], engine.Decide(new AnsweredEpoch(decided[year])));
            int yearEnd = (year + 1) * Time.MonthsPerYear;
            engine.Step((year + 1 < decided.Length ? yearEnd : Math.Min(yearEnd, month)) - engine.Month);
        }

        return engine;
    }

    private static LiveEngine Begin(
        LoadedPlan plan, LiveRunSpec spec, EpochRecord[] decided, StoredSnapshot? snapshot)
    {
        if (snapshot is null)
            return Start(plan, spec);
        try
        {
            LiveEngine engine = Start(plan, spec);
            engine.Restore(snapshot.Content, decided[snapshot.Sequence]);
            return engine;
        }
        catch (InvalidDataException)
        {
            // A snapshot only saves time: one of another version is left alone.
            return Start(plan, spec);
        }
    }

    private static LiveEngine Start(LoadedPlan plan, LiveRunSpec spec)
    {
        ScenarioPlan scenario = plan.Scenarios[spec.Scenario];
        Policy policy = scenario.Policies.Single(policy => policy.Name == spec.Policy);
        return LiveEngine.Start(scenario, policy, spec.Replicate, plan.Starts.Of(spec.Scenario, spec.Future));
    }

    private static void Check(EpochRecord written, EpochRecord now)
    {
        if (written.SeenHash != now.SeenHash || !written.MonthHashes.SequenceEqual(now.MonthHashes))
        {
            throw new InvalidOperationException(
                $"Year {written.Year} does not replay as it is written: "
                + "this program computes another model, or the log is damaged.");
        }
    }
}
