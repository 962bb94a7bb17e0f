using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;

namespace EcosystemSim.Results;

/// <summary>A table of runs in memory.</summary>
/// <param name="Columns">The recorded columns, in the order of <see cref="RunRecord.Values"/>.</param>
/// <param name="Policies">Policy names, by index.</param>
/// <param name="FirstYear">Gregorian year in which model year 1 ends, less one: the label of row 0.</param>
/// <param name="Years">Number of model years.</param>
/// <param name="Runs">Records in any order; failed runs included.</param>
public sealed record RunTable(
    IReadOnlyList<IndicatorColumn> Columns,
    IReadOnlyList<string> Policies,
    int FirstYear,
    int Years,
    IReadOnlyList<RunRecord> Runs) : IRunTable
{
    public IReadOnlyList<RunId> Finished => [.. Whole.Select(run => run.Id)];

    public IReadOnlyList<(RunId Id, RunFailure Failure)> Failures =>
        [.. Runs.Where(run => run.Failure is not null).Select(run => (run.Id, run.Failure!))];

    private IEnumerable<RunRecord> Whole => Runs.Where(run => run.Failure is null);

    public double[] Values(int column) =>
        [.. Whole.SelectMany(run => Enumerable.Range(0, Years + 1).Select(year => run.Values[(year * Columns.Count) + column]))];
}
