using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Results;

/// <summary>
/// All finished runs of an ensemble in canonical order (policy, future, replicate), with the meaning of their columns.
/// </summary>
/// <param name="Columns">The recorded columns, in the order of <see cref="RunRecord.Values"/>.</param>
/// <param name="Policies">Policy names, by index.</param>
/// <param name="FirstYear">Gregorian year in which model year 1 ends, less one: the label of row 0.</param>
/// <param name="Years">Number of model years.</param>
/// <param name="Runs">Records in canonical order; failed runs included.</param>
public sealed record RunTable(
    IReadOnlyList<IndicatorColumn> Columns,
    IReadOnlyList<string> Policies,
    int FirstYear,
    int Years,
    IReadOnlyList<RunRecord> Runs)
{
    /// <summary>Value of one column of one run at the end of model year <paramref name="year"/> (0 = start).</summary>
    public double Value(RunRecord run, int year, int column) => run.Values[(year * Columns.Count) + column];
}
