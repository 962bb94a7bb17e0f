namespace EcosystemSim.Model.Randomness;

/// <summary>
/// 64-bit identities by provenance: where an entity came from, never how many there were before it (MODEL.md 3.2).
/// </summary>
/// <remarks>
/// Why: one more entrant or idea under a policy must not shift the draws of another entity. Alternative: running
/// numbers, rejected because the first additional firm would re-seed every later one.
/// </remarks>
public static class EntityId
{
    private const int KindShift = 56;
    private const int SourceShift = 40;
    private const int TickShift = 24;
    private const ulong OrdinalLimit = 1UL << SourceShift;
    private const uint HashKey0 = 0x45636F53;
    private const uint HashKey1 = 0x696D3131;

    /// <summary>An entity present at the start: kind * 2^56 + ordinal, with ordinal below 2^40.</summary>
    public static ulong Initial(EntityKind kind, ulong ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ordinal, OrdinalLimit);
        return ((ulong)kind << KindShift) | ordinal;
    }

    /// <summary>
    /// An entity born in the run: kind * 2^56 + source * 2^40 + tick * 2^24 + k, the <paramref name="k"/>-th of that
    /// month and source.
    /// </summary>
    /// <param name="kind">Kind of the entrant.</param>
    /// <param name="source">1..65535; for firms 1 market, 2 university spin-off, 3 hub spin-off.</param>
    /// <param name="tick">Month of birth, 0..65535.</param>
    /// <param name="k">0..2^24 - 1.</param>
    public static ulong Entrant(EntityKind kind, int source, int tick, int k)
    {
        // Source 0 is the range of the initial entities.
        ArgumentOutOfRangeException.ThrowIfLessThan(source, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(source, 0xFFFF);
        ArgumentOutOfRangeException.ThrowIfNegative(tick);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tick, 0xFFFF);
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, 0xFFFFFF);
        return ((ulong)kind << KindShift) | ((ulong)source << SourceShift) | ((ulong)tick << TickShift) | (uint)k;
    }

    /// <summary>Where an <see cref="Initial"/> (source 0, tick 0) or <see cref="Entrant"/> entity came from.</summary>
    public static (int Source, int Tick, ulong Ordinal) OriginOf(ulong id)
    {
        int source = (int)(id >> SourceShift) & 0xFFFF;
        return source == 0
            ? (0, 0, id & (OrdinalLimit - 1))
            : (source, (int)(id >> TickShift) & 0xFFFF, id & 0xFFFFFF);
    }

    /// <summary>
    /// hash64(a, b, c): the identity of a descendant, such as project (owner, month, k) or proposal (owner, call month, k).
    /// </summary>
    /// <returns>Words w1 * 2^32 + w0 of the Philox block with counter (a low, a high, b, c) and a key of its own.</returns>
    public static ulong Hash(ulong a, uint b, uint c)
    {
        (uint w0, uint w1, _, _) = Philox.Block((uint)a, (uint)(a >> 32), b, c, HashKey0, HashKey1);
        return ((ulong)w1 << 32) | w0;
    }

    /// <summary>A nation by its three-letter ISO 3166 code, so that a new row of the table shifts no other nation.</summary>
    /// <exception cref="ArgumentException">The code is not three characters A to Z.</exception>
    public static ulong Nation(string iso3)
    {
        ArgumentNullException.ThrowIfNull(iso3);
        if (iso3.Length != 3)
            throw new ArgumentException($"A nation's code has three letters, not '{iso3}'.", nameof(iso3));

        ulong ordinal = 0;
        foreach (char letter in iso3)
        {
            if (!char.IsAsciiLetterUpper(letter))
                throw new ArgumentException($"A nation's code has three letters A to Z, not '{iso3}'.", nameof(iso3));

            ordinal = (ordinal << 8) | letter;
        }

        return Initial(EntityKind.Nation, ordinal);
    }
}
