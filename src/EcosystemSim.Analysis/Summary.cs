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

    private Summary(IRunTable table, int[] references, SummaryRow[] rows)
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
    public static Summary Of(IRunTable table, string compareTo)
    {
        int reference = table.Policies.ToList().IndexOf(compareTo);
        if (reference < 0)
            throw new ArgumentException($"No policy is called '{compareTo}'.", nameof(compareTo));
        return Of(table, [.. table.Policies.Select(_ => reference)]);
    }

    /// <param name="table">Runs of one or more scenarios.</param>
    /// <param name="references">For each policy the index of the policy that its effects are differences to.</param>
    public static Summary Of(IRunTable table, IReadOnlyList<int> references)
    {
        int width = table.Columns.Count, rowsOfPolicy = table.Years + 1;
        PairedRuns[] pairs = [.. table.Policies.Select((_, policy) => PairedRuns.Of(table, policy, references[policy]))];
        var rows = new SummaryRow[table.Policies.Count * rowsOfPolicy * width];
        for (int column = 0; column < width; column++)
        {
            IndicatorColumn indicator = table.Columns[column];
            double[] values = table.Values(column);
            int place = column;

            // Every row is computed from the runs alone and stored at its own place: threads cannot be seen in the result.
            Parallel.For(0, table.Policies.Count * rowsOfPolicy, i =>
            {
                (int policy, int year) = Math.DivRem(i, rowsOfPolicy);
                double At(int run) => values[(run * rowsOfPolicy) + year];
                Band band = Band.Of(pairs[policy].Own.Select(At));
                PairedEffect? effect = policy == references[policy]
                    ? null
                    : PairedEffect.Of(pairs[policy].Differences(At), pairs[policy].Expected, indicator.Better);
                rows[(i * width) + place] = new SummaryRow(policy, year, indicator, band, effect);
            });
        }

        return new Summary(table, [.. references], rows);
    }
}
