using EcosystemSim.Model.Runs;
using Parquet.Schema;

namespace EcosystemSim.Results;

/// <summary>Writes and reads failures.parquet: one row per run that broke. No failure, no file.</summary>
public static class FailuresFile
{
    private static readonly DataField Key = new(RunColumns.RunKey, typeof(string), false);
    private static readonly DataField Policy = new(RunColumns.Policy, typeof(string), false);
    private static readonly DataField Future = new(RunColumns.Future, typeof(int), false);
    private static readonly DataField Replicate = new(RunColumns.Replicate, typeof(int), false);
    private static readonly DataField Tick = new(RunColumns.Tick, typeof(int), false);
    private static readonly DataField Phase = new(RunColumns.Phase, typeof(string), false);
    private static readonly DataField Entity = new(RunColumns.Entity, typeof(string), false);
    private static readonly DataField Message = new(RunColumns.Message, typeof(string), false);

    /// <param name="path">Where to write.</param>
    /// <param name="policies">Policy names, by index.</param>
    /// <param name="runs">Runs in canonical order; the finished ones among them are passed over.</param>
    public static void Write(string path, IReadOnlyList<string> policies, IEnumerable<RunRecord> runs)
    {
        (RunRecord Run, RunFailure Failure)[] failed =
            [.. runs.Where(run => run.Failure is not null).Select(run => (run, run.Failure!))];
        if (failed.Length == 0)
            return;
        using var table = new ParquetTable(path, Key, Policy, Future, Replicate, Tick, Phase, Entity, Message);
        using (ParquetTable.RowGroup group = table.StartGroup())
        {
            group.Write(Key, [.. failed.Select(row => row.Run.Key.Hex)]);
            group.Write(Policy, [.. failed.Select(row => policies[row.Run.Id.Policy])]);
            group.Write(Future, failed.Select(row => row.Run.Id.Future).ToArray());
            group.Write(Replicate, failed.Select(row => row.Run.Id.Replicate).ToArray());
            group.Write(Tick, failed.Select(row => row.Failure.Tick).ToArray());
            group.Write(Phase, [.. failed.Select(row => row.Failure.Phase)]);
            group.Write(Entity, [.. failed.Select(row => row.Failure.Entity)]);
            group.Write(Message, [.. failed.Select(row => row.Failure.Message)]);
        }

        table.Commit();
    }

    /// <summary>The failed runs of a file; their places are those of the study it was written for.</summary>
    /// <exception cref="InvalidDataException">It is no Parquet file.</exception>
    public static IReadOnlyList<(RunKey Key, string Policy, RunId Id, RunFailure Failure)> Read(string path)
    {
        using var source = new ParquetSource(path);
        using ParquetSource.RowGroup group = source.Group(0);
        string?[] keys = group.Texts(RunColumns.RunKey), policies = group.Texts(RunColumns.Policy);
        int[] futures = group.Integers(RunColumns.Future), replicates = group.Integers(RunColumns.Replicate);
        int[] ticks = group.Integers(RunColumns.Tick);
        string?[] phases = group.Texts(RunColumns.Phase), messages = group.Texts(RunColumns.Message);
        string?[] entities = group.Texts(RunColumns.Entity);
        return
        [
            .. Enumerable.Range(0, keys.Length).Select(i => (
                new RunKey(keys[i]!),
                policies[i]!,
                new RunId(-1, futures[i], replicates[i]),
                new RunFailure(ticks[i], phases[i]!, entities[i]!, messages[i]!))),
        ];
    }
}
