using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Analysis;

/// <summary>
/// Sums over all model years. Why of the runs and not of the summary: the interval of a sum cannot be had from the intervals
/// of its years.
/// </summary>
public sealed class RunTotals : IRunTable
{
    private readonly IRunTable _yearly;
    private readonly int[] _places;

    /// <summary>A table whose only row of each run, year 0, holds the sums of the flows named, in that order.</summary>
    /// <param name="yearly">Runs with yearly values.</param>
    /// <param name="flows">Keys of columns; those that the table lacks are left out.</param>
    public RunTotals(IRunTable yearly, IEnumerable<string> flows)
    {
        _yearly = yearly;
        _places = [.. flows.Select(PlaceOf).Where(place => place >= 0)];
        Columns = [.. _places.Select(place => PerRun(yearly.Columns[place]))];
    }

    public IReadOnlyList<IndicatorColumn> Columns { get; }

    public IReadOnlyList<string> Policies => _yearly.Policies;

    public int FirstYear => _yearly.FirstYear;

    public int Years => 0;

    public IReadOnlyList<RunId> Finished => _yearly.Finished;

    public IReadOnlyList<(RunId Id, RunFailure Failure)> Failures => _yearly.Failures;

    public double[] Values(int column)
    {
        double[] yearly = _yearly.Values(_places[column]);
        int rows = _yearly.Years + 1;
        return [.. Enumerable.Range(0, Finished.Count).Select(run => Sums.Of(yearly.AsSpan((run * rows) + 1, rows - 1)))];
    }

    private int PlaceOf(string key) =>
        _yearly.Columns.Index().Where(column => column.Item.Key == key).Select(column => column.Index).FirstOrDefault(-1);

    private static IndicatorColumn PerRun(IndicatorColumn column) =>
        column with { Unit = column.Unit.EndsWith("/yr", StringComparison.Ordinal) ? column.Unit[..^3] : column.Unit };
}
