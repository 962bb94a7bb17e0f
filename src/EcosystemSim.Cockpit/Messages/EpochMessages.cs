using System.Globalization;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Cockpit.Messages;

/// <summary>The record of a year: what every institution saw, decided and got.</summary>
/// <param name="Run">The run.</param>
/// <param name="Year">Fiscal year, from 0.</param>
/// <param name="SeenHash">Hash of all observations.</param>
/// <param name="MonthHashes">Hash of the state after each month of the year before; the start state's in year 0.</param>
/// <param name="Tables">One per type of institution, in the order in which decisions apply.</param>
public sealed record EpochLedger(
    string Run, int Year, string SeenHash, IReadOnlyList<string> MonthHashes, IReadOnlyList<EpochLedgerTable> Tables)
{
    internal static EpochLedger Of(string run, EpochRecord record, string? type) => new(
        run, record.Year, Hash(record.SeenHash), [.. record.MonthHashes.Select(Hash)],
        [.. record.Tables.Where(table => type is null || table.Type == type)
            .Select(table => EpochLedgerTable.Of(table, record.Controllers))]);

    private static string Hash(ulong hash) => hash.ToString("x16", CultureInfo.InvariantCulture);
}

/// <summary>All institutions of one type in a year.</summary>
/// <param name="Type">The type.</param>
/// <param name="Rows">One per institution.</param>
public sealed record EpochLedgerTable(string Type, IReadOnlyList<EpochLedgerRow> Rows)
{
    internal static EpochLedgerTable Of(EpochTableRecord table, IReadOnlyList<string> controllers)
    {
        InstitutionType? type = InstitutionCatalog.ByKey(table.Type)?.Type;
        var rows = new EpochLedgerRow[table.Count];
        for (int row = 0; row < rows.Length; row++)
        {
            int who = table.AnsweredBy[row];
            rows[row] = new EpochLedgerRow(
                Name(type, table.Type, table.Ids[row]),
                who == 0 ? null : controllers[who - 1],
                ValueMap.Of(table.SeenKeys, table.Seen(row)),
                ValueMap.Of(table.DecidedKeys, table.Decided(row)),
                ValueMap.Of(table.DecidedKeys, table.Applied(row)));
        }

        return new EpochLedgerTable(table.Type, rows);
    }

    private static string Name(InstitutionType? type, string key, ulong number) =>
        type is { } known ? new InstitutionId(known, number).ToString() : key;
}

/// <summary>One institution in a year.</summary>
/// <param name="Institution">Its name.</param>
/// <param name="AnsweredBy">Who controlled it, or null for its rule.</param>
/// <param name="Seen">What it saw.</param>
/// <param name="Decided">What it decided; null where it left the lever, or the model's rule, in force.</param>
/// <param name="Applied">What came of it, in range.</param>
public sealed record EpochLedgerRow(
    string Institution, string? AnsweredBy, IReadOnlyDictionary<string, double?> Seen,
    IReadOnlyDictionary<string, double?> Decided, IReadOnlyDictionary<string, double?> Applied);
