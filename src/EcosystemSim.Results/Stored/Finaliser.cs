using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;

namespace EcosystemSim.Results.Stored;

/// <summary>
/// Merges the parts of a complete ensemble into runs.parquet and failures.parquet in canonical order. The bytes depend on the
/// study alone, not on the batches, interruptions and machines that the runs went through.
/// </summary>
public static class Finaliser
{
    /// <summary>Writes both files and removes the parts; returns the failed runs in canonical order.</summary>
    /// <param name="directory">Where.</param>
    /// <param name="study">Every run of it is in <paramref name="stored"/>.</param>
    /// <param name="stored">The runs.</param>
    /// <param name="columns">The recorded columns.</param>
    /// <param name="cancel">Looked at between runs; the files are then as they were.</param>
    public static IReadOnlyList<RunRecord> Write(
        ResultsDirectory directory, Study study, StoredRuns stored, IReadOnlyList<IndicatorColumn> columns,
        CancellationToken cancel)
    {
        string[] policies = [.. study.Policies.Select(policy => policy.Name)];
        var failed = new List<RunRecord>();
        using (var file = new RunsFile(directory[ResultFiles.Runs], columns, policies, study.FirstYear, study.Years))
        {
            foreach (RunId id in study.Runs)
            {
                cancel.ThrowIfCancellationRequested();
                RunRecord record = stored.Read(study.KeyOf(id), id);
                file.Append(record);
                if (record.Failure is not null)
                    failed.Add(record);
            }

            file.Commit();
        }

        if (failed.Count == 0)
            File.Delete(directory[ResultFiles.Failures]);
        else
            FailuresFile.Write(directory[ResultFiles.Failures], policies, failed);
        PartFiles.Remove(directory.Parts);
        return failed;
    }
}
