using EcosystemSim.Model.Indicators;
using EcosystemSim.Results;

namespace EcosystemSim.Analysis;

/// <summary>
/// Sums over all model years. Why of the runs and not of the summary: the interval of a sum cannot be had from the intervals
/// of its years.
/// </summary>
public static class RunTotals
{
    /// <summary>A table whose only row of each run, year 0, holds the sums of the flows named, in that order.</summary>
    /// <param name="table">Runs with yearly values.</param>
    /// <param name="flows">Keys of columns; those that the table lacks are left out.</param>
    public static RunTable Of(RunTable table, IReadOnlyList<string> flows)
    {
        int[] places = [.. flows.Select(flow => PlaceOf(table, flow)).Where(place => place >= 0)];
        return table with
        {
            Columns = [.. places.Select(place => PerRun(table.Columns[place]))],
            Years = 0,
            Runs = [.. table.Runs.Select(run => run with { Values = run.Failure is null ? Sums(table, run, places) : [] })],
        };
    }

    private static int PlaceOf(RunTable table, string key) =>
        table.Columns.Index().Where(column => column.Item.Key == key).Select(column => column.Index).FirstOrDefault(-1);

    private static IndicatorColumn PerRun(IndicatorColumn column) =>
        column with { Unit = column.Unit.EndsWith("/yr", StringComparison.Ordinal) ? column.Unit[..^3] : column.Unit };

    private static double[] Sums(RunTable table, RunRecord run, int[] places) =>
        [.. places.Select(place => Enumerable.Range(1, table.Years).Sum(year => table.Value(run, year, place)))];
}
