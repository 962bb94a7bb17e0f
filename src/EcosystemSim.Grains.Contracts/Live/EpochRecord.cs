using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>
/// The one durable record of a fiscal year: how the year before ended, what every institution saw, decided and got.
/// </summary>
/// <param name="Year">Fiscal year, from 0. The record with the year after the last has no tables: it closes the run.</param>
/// <param name="MonthHashes">Hash of the state after each month of the year before; the start state's in year 0.</param>
/// <param name="Values">Indicators at the end of the year before, in the order of the catalogue.</param>
/// <param name="SeenHash">Hash of all observations: a replay that sees something else is broken.</param>
/// <param name="Controllers">Names that <see cref="EpochTableRecord.AnsweredBy"/> counts from 1; 0 is the rule.</param>
/// <param name="Tables">One per type of institution, in the order in which decisions apply.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.epoch")]
public sealed record EpochRecord(
    [property: Id(0)] int Year,
    [property: Id(1)] ImmutableArray<ulong> MonthHashes,
    [property: Id(2)] ImmutableArray<double> Values,
    [property: Id(3)] ulong SeenHash,
    [property: Id(4)] ImmutableArray<string> Controllers,
    [property: Id(5)] ImmutableArray<EpochTableRecord> Tables);

/// <summary>All institutions of one type at an epoch.</summary>
/// <param name="Type">Key of the <see cref="InstitutionSchema"/>.</param>
/// <param name="SeenKeys">Columns of <see cref="Seen"/>.</param>
/// <param name="DecidedKeys">Columns of <see cref="Decided"/> and <see cref="Applied"/>.</param>
/// <param name="IdBytes">Numbers of the institutions, as bytes.</param>
/// <param name="SeenBytes">Observations, row by row, as bytes. Why bytes: thousands of rows travel and are written as one
/// block.</param>
/// <param name="DecidedBytes">Decisions, likewise.</param>
/// <param name="AppliedBytes">What came of them, likewise.</param>
/// <param name="AnsweredBy">Per row: 0 for the rule, else a place in <see cref="EpochRecord.Controllers"/>, from 1.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.epoch-table")]
public sealed record EpochTableRecord(
    [property: Id(0)] string Type,
    [property: Id(1)] ImmutableArray<string> SeenKeys,
    [property: Id(2)] ImmutableArray<string> DecidedKeys,
    [property: Id(3)] byte[] IdBytes,
    [property: Id(4)] byte[] SeenBytes,
    [property: Id(5)] byte[] DecidedBytes,
    [property: Id(6)] byte[] AppliedBytes,
    [property: Id(7)] ImmutableArray<int> AnsweredBy)
{
    public int Count => IdBytes.Length / sizeof(ulong);

    public ReadOnlySpan<ulong> Ids => MemoryMarshal.Cast<byte, ulong>(IdBytes);

    public ReadOnlySpan<double> Seen(int row) => Row(SeenBytes, row, SeenKeys.Length);

    public ReadOnlySpan<double> Decided(int row) => Row(DecidedBytes, row, DecidedKeys.Length);

    public ReadOnlySpan<double> Applied(int row) => Row(AppliedBytes, row, DecidedKeys.Length);

    private static ReadOnlySpan<double> Row(byte[] bytes, int row, int width) =>
        MemoryMarshal.Cast<byte, double>(bytes).Slice(row * width, width);
}
