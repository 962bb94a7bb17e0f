using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Verifying;

/// <summary>What two equal runs have in common to the last bit, in a line of text.</summary>
/// <param name="Run">Place in the study.</param>
/// <param name="Key">Identity of the run.</param>
/// <param name="StateHash">Hash of the state after the last tick.</param>
/// <param name="Values">Digest of every recorded value; all ways to write "not a number" count as one.</param>
/// <param name="Ticks">Digest of the state hashes after every single tick.</param>
internal sealed record RunFingerprint(RunId Run, string Key, ulong StateHash, string Values, string Ticks)
{
    private const char Separator = ' ';
    private const int Words = 7;

    /// <param name="record">A finished run.</param>
    /// <param name="stateHashes">State hash after each tick.</param>
    public static RunFingerprint Of(RunRecord record, IEnumerable<ulong> stateHashes) => new(
        record.Id,
        record.Key.Hex,
        record.StateHash,
        DigestOf(record.Values),
        Digest(MemoryMarshal.AsBytes<ulong>(stateHashes.ToArray())));

    public static string DigestOf(double[] values) => Digest(MemoryMarshal.AsBytes<double>(
        Array.ConvertAll(values, value => double.IsNaN(value) ? double.NaN : value)));

    /// <exception cref="FormatException">The text is not what <see cref="ToString"/> writes.</exception>
    public static RunFingerprint Parse(string line)
    {
        string[] words = line.Split(Separator);
        if (words.Length != Words)
            throw new FormatException($"'{line}' is no fingerprint of a run.");
        int Whole(int word) => int.Parse(words[word], CultureInfo.InvariantCulture);
        return new RunFingerprint(
            new RunId(Whole(0), Whole(1), Whole(2)),
            words[3],
            ulong.Parse(words[4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            words[5],
            words[6]);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Run.Policy} {Run.Future} {Run.Replicate} {Key} {StateHash:x16} {Values} {Ticks}");

    private static string Digest(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
