using EcosystemSim.Model.Indicators;
using EcosystemSim.Results;

namespace EcosystemSim.Analysis;

/// <summary>
/// What an ensemble says: per policy, year and indicator the level over runs and the paired effect. Depends on the runs only,
/// not on the order in which they finished.
/// </summary>
public sealed class Summary
{
    private readonly SummaryRow[] _rows;
    private readonly Dictionary<string, int> _columns;

    private readonly int[] _references;

    private Summary(RunTable table, int[] references, SummaryRow[] rows)
    {
        Columns = table.Columns;
        Policies = table.Policies;
        FirstYear = table.FirstYear;
        Years = table.Years;
        _references = references;
        _rows = rows;
        _columns = Enumerable.Range(0, Columns.Count).ToDictionary(i => Columns[i].Key, StringComparer.Ordinal);
    }

    public IReadOnlyList<IndicatorColumn> Columns { get; }

    public IReadOnlyList<string> Policies { get; }

    /// <summary>Gregorian label of row 0.</summary>
    public int FirstYear { get; }

    public int Years { get; }

    /// <summary>
    /// Index of the policy that the first policy's effects are differences to; the only one in a single scenario.
    /// </summary>
    public int CompareTo => _references[0];

    /// <summary>All rows by policy, year and indicator, in the order of the table's columns.</summary>
    public IReadOnlyList<SummaryRow> Rows => _rows;

    /// <summary>One row.</summary>
    /// <exception cref="KeyNotFoundException">There is no such indicator.</exception>
    public SummaryRow Row(int policy, int year, string indicator) =>
        _rows[(((policy * (Years + 1)) + year) * Columns.Count) + _columns[indicator]];

    /// <summary>
    /// Index of the policy that the effects of <paramref name="policy"/> are differences to: the one its own scenario compares
    /// to, which is its own reference.
    /// </summary>
    public int ReferenceOf(int policy) => _references[policy];

    public bool IsReference(int policy) => _references[policy] == policy;

    public bool Has(string indicator) => _columns.ContainsKey(indicator);

    /// <exception cref="ArgumentException">No policy of the table has the name <paramref name="compareTo"/>.</exception>
    public static Summary Of(RunTable table, string compareTo)
    {
        int reference = table.Policies.ToList().IndexOf(compareTo);
        if (reference < 0)
            throw new ArgumentException($"No policy is called '{compareTo}'.", nameof(compareTo));
        return Of(table, [.. table.Policies.Select(_ => reference)]);
    }

    /// <param name="table">Runs of one or more scenarios.</param>
    /// <param name="references">For each policy the index of the policy that its effects are differences to.</param>
    public static Summary Of(RunTable table, IReadOnlyList<int> references)
    {
        RunRecord[][] runs = ByPolicy(table);
        int[][] partners = [.. runs.Select((own, policy) => Partners(own, runs[references[policy]]))];
        int[] expected = [.. Enumerable.Range(0, runs.Length).Select(policy => ExpectedPairs(table, policy, references[policy]))];
        int width = table.Columns.Count;
        var rows = new SummaryRow[table.Policies.Count * (table.Years + 1) * width];

        // Every row is computed from the runs alone and stored at its own place: threads cannot be seen in the result.
        Parallel.For(0, rows.Length, i =>
        {
            int column = i % width;
            int year = i / width % (table.Years + 1);
            int policy = i / width / (table.Years + 1);
            IndicatorColumn indicator = table.Columns[column];
            Band band = Band.Of(runs[policy].Select(run => table.Value(run, year, column)));
            PairedEffect? effect = policy == references[policy]
                ? null
                : PairedEffect.Of(
                    Pairs(table, runs[policy], runs[references[policy]], partners[policy], year, column),
                    expected[policy],
                    indicator.Better);
            rows[i] = new SummaryRow(policy, year, indicator, band, effect);
        });
        return new Summary(table, [.. references], rows);
    }

    /// <summary>Finished runs of each policy, by future and replicate.</summary>
    private static RunRecord[][] ByPolicy(RunTable table)
    {
        ILookup<int, RunRecord> finished = table.Runs.Where(run => run.Failure is null).ToLookup(run => run.Id.Policy);
        return [.. Enumerable.Range(0, table.Policies.Count).Select(policy =>
            finished[policy].OrderBy(run => run.Id.Future).ThenBy(run => run.Id.Replicate).ToArray())];
    }

    /// <summary>For each run the index of the other policy's run with the same future and replicate, or -1.</summary>
    private static int[] Partners(RunRecord[] runs, RunRecord[] others)
    {
        var place = Enumerable.Range(0, others.Length).ToDictionary(i => (others[i].Id.Future, others[i].Id.Replicate));
        return [.. runs.Select(run => place.GetValueOrDefault((run.Id.Future, run.Id.Replicate), -1))];
    }

    /// <summary>Pairs that were run, failed or not.</summary>
    private static int ExpectedPairs(RunTable table, int policy, int reference)
    {
        var own = table.Runs.Where(run => run.Id.Policy == policy).Select(run => (run.Id.Future, run.Id.Replicate)).ToHashSet();
        own.IntersectWith(table.Runs.Where(run => run.Id.Policy == reference).Select(run => (run.Id.Future, run.Id.Replicate)));
        return own.Count;
    }

    private static IEnumerable<Pair> Pairs(
        RunTable table, RunRecord[] runs, RunRecord[] others, int[] partners, int year, int column)
    {
        for (int i = 0; i < runs.Length; i++)
        {
            if (partners[i] >= 0)
            {
                yield return new Pair(
                    runs[i].Id.Future, table.Value(runs[i], year, column) - table.Value(others[partners[i]], year, column));
            }
        }
    }
}
