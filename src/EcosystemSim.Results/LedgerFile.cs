using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Runs;
using Parquet.Schema;

namespace EcosystemSim.Results;

/// <summary>
/// Writes and reads ledger.parquet: one row per number that an institution saw, decided or had applied. Policies are in the order
/// of the study and begin a row group, so that the bytes do not depend on the way in which ledgers came together.
/// </summary>
public static class LedgerFile
{
    public const string InstitutionType = "institution_type";
    public const string InstitutionName = "institution_id";
    public const string AnsweredBy = "answered_by";
    public const string Kind = "kind";
    public const string Key = "key";
    public const string Value = "value";

    /// <summary>Words of <see cref="Kind"/>.</summary>
    public const string Seen = "seen", Decided = "decided", Applied = "applied";

    /// <summary>Most rows of a group; fixed, since it decides the bytes of the file.</summary>
    public const int GroupRows = 65_536;

    private static readonly DataField PolicyField = Text(RunColumns.Policy);
    private static readonly DataField RunField = Text(RunColumns.RunKey);
    private static readonly DataField YearField = new(RunColumns.Year, typeof(int), false);
    private static readonly DataField TypeField = Text(InstitutionType);
    private static readonly DataField NameField = Text(InstitutionName);
    private static readonly DataField AnsweredField = Text(AnsweredBy);
    private static readonly DataField KindField = Text(Kind);
    private static readonly DataField KeyField = Text(Key);
    private static readonly DataField ValueField = new(Value, typeof(double), true);

    private static readonly string[] Columns =
        [RunColumns.Policy, RunColumns.RunKey, RunColumns.Year, InstitutionType, InstitutionName, AnsweredBy, Kind, Key, Value];

    /// <param name="path">Where to write.</param>
    /// <param name="firstYear">Label of the start values, <see cref="Study.FirstYear"/>.</param>
    /// <param name="ledgers">In the order of the study.</param>
    public static void Write(string path, int firstYear, IEnumerable<PolicyLedger> ledgers)
    {
        using var table = new ParquetTable(
            path, PolicyField, RunField, YearField, TypeField, NameField, AnsweredField, KindField, KeyField, ValueField);
        foreach (PolicyLedger ledger in ledgers)
        {
            foreach (Row[] rows in ledger.Entries.SelectMany(RowsOf).Chunk(GroupRows))
                WriteGroup(table, ledger, firstYear, rows);
        }

        table.Commit();
    }

    /// <summary>The ledgers of a file, in its order.</summary>
    /// <exception cref="InvalidDataException">It is no ledger of this version.</exception>
    public static IReadOnlyList<PolicyLedger> Read(string path, int firstYear)
    {
        using var source = new ParquetSource(path);
        if (!source.Columns.SequenceEqual(Columns))
            throw new InvalidDataException($"'{path}' is no ledger of this version of ecosim.");
        var ledgers = new List<(string Policy, RunKey Run, List<LedgerEntry> Entries)>();
        for (int index = 0; index < source.Groups; index++)
        {
            using ParquetSource.RowGroup group = source.Group(index);
            (string policy, string run) = (group.Texts(RunColumns.Policy)[0]!, group.Texts(RunColumns.RunKey)[0]!);
            if (ledgers.Count == 0 || ledgers[^1].Policy != policy)
                ledgers.Add((policy, new RunKey(run), []));
            ReadGroup(group, firstYear, ledgers[^1].Entries);
        }

        return [.. ledgers.Select(ledger => new PolicyLedger(ledger.Policy, ledger.Run, ledger.Entries))];
    }

    private static DataField Text(string name) => new(name, typeof(string), false);

    private static IEnumerable<Row> RowsOf(LedgerEntry entry)
    {
        IReadOnlyList<Seen> sees = entry.Institution.Sees;
        IReadOnlyList<Choice> decides = entry.Institution.Decides;
        return
        [
            .. sees.Select((seen, i) => new Row(entry, Seen, seen.Key, entry.Seen[i])).Where(HasValue),
            .. decides.Select((choice, i) => new Row(entry, Decided, choice.Key, entry.Decided[i])).Where(HasValue),
            .. decides.Select((choice, i) => new Row(entry, Applied, choice.Key, entry.Applied[i])).Where(HasValue),
        ];
    }

    private static bool HasValue(Row row) => !double.IsNaN(row.Value);

    private static void WriteGroup(ParquetTable table, PolicyLedger ledger, int firstYear, Row[] rows)
    {
        using ParquetTable.RowGroup group = table.StartGroup();
        group.Write(PolicyField, Column(rows, _ => ledger.Policy));
        group.Write(RunField, Column(rows, _ => ledger.Run.Hex));
        group.Write(YearField, Column(rows, row => firstYear + row.Entry.Year + 1));
        group.Write(TypeField, Column(rows, row => row.Entry.Institution.Key));
        group.Write(NameField, Column(rows, row => row.Entry.Id.ToString()));
        group.Write(AnsweredField, Column(rows, row => row.Entry.AnsweredBy));
        group.Write(KindField, Column(rows, row => row.Kind));
        group.Write(KeyField, Column(rows, row => row.Key));
        group.Write(ValueField, Column(rows, row => row.Value));
    }

    private static void ReadGroup(ParquetSource.RowGroup group, int firstYear, List<LedgerEntry> entries)
    {
        int[] years = group.Integers(RunColumns.Year);
        string?[] names = group.Texts(InstitutionName), answered = group.Texts(AnsweredBy);
        string?[] kinds = group.Texts(Kind), keys = group.Texts(Key);
        double[] values = group.Numbers(Value);
        (string? Name, LedgerEntry? Entry) last = (null, null);
        for (int row = 0; row < years.Length; row++)
        {
            int year = years[row] - firstYear - 1;
            if (names[row] != last.Name || year != last.Entry?.Year)
            {
                // An institution whose numbers were split over two groups goes on.
                InstitutionId id = IdOf(names[row]);
                last = (names[row], entries.LastOrDefault() is { } open && open.Id == id && open.Year == year
                    ? open
                    : Empty(year, id, answered[row]!));
                if (entries.Count == 0 || entries[^1] != last.Entry)
                    entries.Add(last.Entry!);
            }

            Put(last.Entry!, kinds[row], keys[row], values[row]);
        }
    }

    private static InstitutionId IdOf(string? name) => InstitutionId.TryParse(name, out InstitutionId id)
        ? id
        : throw new InvalidDataException($"'{name}' is no institution.");

    private static LedgerEntry Empty(int year, InstitutionId id, string answeredBy)
    {
        Institution institution = InstitutionCatalog.Of(id.Type);
        return new LedgerEntry(
            year, id, answeredBy, Nothing(institution.Sees.Count), Nothing(institution.Decides.Count),
            Nothing(institution.Decides.Count));
    }

    private static double[] Nothing(int count)
    {
        double[] values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }

    private static void Put(LedgerEntry entry, string? kind, string? key, double value)
    {
        (double[] values, IEnumerable<string> known) = kind switch
        {
            Seen => (entry.Seen, entry.Institution.Sees.Select(seen => seen.Key)),
            Decided => (entry.Decided, entry.Institution.Decides.Select(choice => choice.Key)),
            Applied => (entry.Applied, entry.Institution.Decides.Select(choice => choice.Key)),
            _ => throw new InvalidDataException($"'{kind}' is no kind of number of a ledger."),
        };
        int place = known.TakeWhile(name => name != key).Count();
        if (place == values.Length)
            throw new InvalidDataException($"The {entry.Institution.Key} has no number '{key}' in this version of ecosim.");
        values[place] = value;
    }

    private static T[] Column<T>(Row[] rows, Func<Row, T> value) => Array.ConvertAll(rows, row => value(row));

    private readonly record struct Row(LedgerEntry Entry, string Kind, string Key, double Value);
}
