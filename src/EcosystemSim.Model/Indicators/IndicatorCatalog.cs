namespace EcosystemSim.Model.Indicators;

/// <summary>
/// All indicators, found in the assembly and ordered by number; their columns side by side are a row of the results.
/// </summary>
public static class IndicatorCatalog
{
    /// <summary>Numbers of MODEL.md section 8 that no run can record, and why.</summary>
    public static IReadOnlyDictionary<string, string> LeftToAnalysis { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["N49"] = "cost per extra paper, success or retained researcher: a quotient of differences between paired runs",
        };

    public static IReadOnlyList<Indicator> All { get; } = Discover();

    /// <summary>The columns of all indicators, in the order in which they are recorded.</summary>
    public static IReadOnlyList<IndicatorColumn> Columns { get; } = Flatten();

    /// <summary>Numbers in a row.</summary>
    public static int Width => Columns.Count;

    private static readonly Dictionary<string, int> PlaceOfKey =
        Columns.Index().ToDictionary(column => column.Item.Key, column => column.Index, StringComparer.Ordinal);

    /// <summary>Place of a column in a row, or -1.</summary>
    public static int IndexOf(string key) => PlaceOfKey.GetValueOrDefault(key, -1);

    /// <summary>Records every indicator into a row of <see cref="Width"/> numbers.</summary>
    /// <exception cref="ArgumentException">The row has another length.</exception>
    public static void Record(WorldState world, in YearEnd end, Span<double> row)
    {
        if (row.Length != Width)
            throw new ArgumentException($"The row has {row.Length} places for {Width} columns.", nameof(row));
        int offset = 0;
        foreach (Indicator indicator in All)
        {
            int count = indicator.Columns.Count;
            indicator.Record(world, in end, row.Slice(offset, count));
            offset += count;
        }
    }

    private static Indicator[] Discover() =>
    [
        .. typeof(IndicatorCatalog).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Indicator)) && !type.IsAbstract)
            .Select(type => (Indicator)Activator.CreateInstance(type)!)
            .OrderBy(indicator => indicator.Number, StringComparer.Ordinal),
    ];

    private static IndicatorColumn[] Flatten()
    {
        IndicatorColumn[] columns = [.. All.SelectMany(indicator => indicator.Columns)];
        string? twice = columns.GroupBy(column => column.Key, StringComparer.Ordinal).FirstOrDefault(key => key.Count() > 1)?.Key;
        return twice is null ? columns : throw new InvalidOperationException($"Two indicator columns have the key {twice}.");
    }
}
