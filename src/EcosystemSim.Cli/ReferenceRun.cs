using EcosystemSim.Results;

namespace EcosystemSim.Cli;

/// <summary>
/// The reference run of a policy, its first future and replicate 0: once as the ensemble runs it and once with every institution
/// asked by itself. The law says that the two are one.
/// </summary>
/// <param name="Inline">The run as the ensemble runs it.</param>
/// <param name="InlineHashes">Hashes of its state after each month.</param>
/// <param name="Hashes">Hashes of the run through the institutions; fewer where it broke.</param>
/// <param name="Entries">What every institution saw and decided, the year after the last included.</param>
/// <param name="Broken">Why the run through the institutions broke; null when it did not.</param>
public sealed record ReferenceRun(
    RunRecord Inline,
    IReadOnlyList<ulong> InlineHashes,
    IReadOnlyList<ulong> Hashes,
    IReadOnlyList<LedgerEntry> Entries,
    string? Broken = null)
{
    /// <summary>The first month after which the two differ, from 1; null when they are equal.</summary>
    public int? FirstDifference
    {
        get
        {
            int both = Math.Min(InlineHashes.Count, Hashes.Count);
            for (int i = 0; i < both; i++)
            {
                if (InlineHashes[i] != Hashes[i])
                    return i + 1;
            }

            return InlineHashes.Count == Hashes.Count ? null : both + 1;
        }
    }
}
