using Parquet.Schema;

namespace EcosystemSim.Results;

/// <summary>Writes failures.parquet: one row per run that broke. No failure, no file.</summary>
public static class FailuresFile
{
    private static readonly DataField RunKey = new("run_key", typeof(string), false);
    private static readonly DataField Policy = new("policy", typeof(string), false);
    private static readonly DataField Future = new("future", typeof(int), false);
    private static readonly DataField Replicate = new("replicate", typeof(int), false);
    private static readonly DataField Tick = new("tick", typeof(int), false);
    private static readonly DataField Phase = new("phase", typeof(string), false);
    private static readonly DataField Message = new("message", typeof(string), false);

    /// <param name="path">Where to write.</param>
    /// <param name="policies">Policy names, by index.</param>
    /// <param name="runs">Runs in canonical order; the finished ones among them are passed over.</param>
    public static void Write(string path, IReadOnlyList<string> policies, IEnumerable<RunRecord> runs)
    {
        (RunRecord Run, RunFailure Failure)[] failed =
            [.. runs.Where(run => run.Failure is not null).Select(run => (run, run.Failure!))];
        if (failed.Length == 0)
            return;
        using var table = new ParquetTable(path, RunKey, Policy, Future, Replicate, Tick, Phase, Message);
        using (ParquetTable.RowGroup group = table.StartGroup())
        {
            group.Write(RunKey, [.. failed.Select(row => row.Run.Key.Hex)]);
            group.Write(Policy, [.. failed.Select(row => policies[row.Run.Id.Policy])]);
            group.Write(Future, failed.Select(row => row.Run.Id.Future).ToArray());
            group.Write(Replicate, failed.Select(row => row.Run.Id.Replicate).ToArray());
            group.Write(Tick, failed.Select(row => row.Failure.Tick).ToArray());
            group.Write(Phase, [.. failed.Select(row => row.Failure.Phase)]);
            group.Write(Message, [.. failed.Select(row => row.Failure.Message)]);
        }

        table.Commit();
    }
}
