using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Grains.Live;

/// <summary>From the engine's tables to the record, and from the record to what one institution did.</summary>
internal static class EpochTables
{
    /// <summary>What was seen, decided and applied, after the decisions were applied.</summary>
    public static ImmutableArray<EpochTableRecord> Of(Epoch epoch, AnsweredEpoch answers) =>
    [
        .. epoch.Tables.Select((table, t) => new EpochTableRecord(
            table.Institution.Key,
            [.. table.Institution.Sees.Select(seen => seen.Key)],
            [.. table.Institution.Decides.Select(choice => choice.Key)],
            Bytes(table.Ids), Bytes(table.AllSeen), Bytes(table.AllDecided), Bytes(table.AllApplied),
            [.. answers.AnsweredBy(t)])),
    ];

    /// <summary>What an institution did in a year; null when it was not there.</summary>
    public static InstitutionYear? YearOf(EpochRecord record, InstitutionId id)
    {
        string key = InstitutionCatalog.Of(id.Type).Key;
        EpochTableRecord? table = record.Tables.FirstOrDefault(table => table.Type == key);
        int row = table is null ? -1 : table.Ids.IndexOf(id.Number);
        if (row < 0)
            return null;
        int who = table!.AnsweredBy[row];
        return new InstitutionYear(
            record.Year,
            who == 0 ? null : record.Controllers[who - 1],
            Named(table.SeenKeys, table.Seen(row)),
            Named(table.DecidedKeys, table.Decided(row)),
            Named(table.DecidedKeys, table.Applied(row)));
    }

    public static ImmutableArray<NamedValue> Named(IEnumerable<string> keys, ReadOnlySpan<double> values)
    {
        ImmutableArray<NamedValue>.Builder named = ImmutableArray.CreateBuilder<NamedValue>(values.Length);
        foreach (string key in keys)
            named.Add(new NamedValue(key, values[named.Count]));
        return named.ToImmutable();
    }

    private static byte[] Bytes<T>(Span<T> values)
        where T : struct => MemoryMarshal.AsBytes(values).ToArray();
}
