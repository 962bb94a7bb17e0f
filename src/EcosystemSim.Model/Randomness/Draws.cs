using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Randomness;

/// <summary>
/// All random numbers of one run: a pure function of (stream, tick, draw, entity) under the key (seed, replicate).
/// </summary>
/// <param name="seed">First word of the key: the experiment.</param>
/// <param name="replicate">Second word of the key: the replicate of the experiment.</param>
/// <remarks>Counter = (tick, stream * 2^24 + draw / 2, id low, id high); MODEL.md 3.2.</remarks>
public readonly struct Draws(uint seed, uint replicate)
{
    /// <summary>Draw numbers lie below this: 24 bits of the counter hold half of one.</summary>
    public const int DrawLimit = 1 << 25;

    private const int SeriesChunk = 64;

    /// <summary>First word of the key.</summary>
    public uint Seed => seed;

    /// <summary>Second word of the key.</summary>
    public uint Replicate => replicate;

    /// <summary>The uniform of that stream, month, draw number (below 2^25) and entity; in the open interval (0, 1).</summary>
    public double Uniform(StreamId stream, int tick, int draw, ulong id)
    {
        (uint w0, uint w1, uint w2, uint w3) = Block(stream, tick, draw, id);
        return (draw & 1) == 0 ? Philox.ToUniform(w0, w1) : Philox.ToUniform(w2, w3);
    }

    /// <summary>
    /// The uniforms of draws <paramref name="evenDraw"/> and the next from one block: equal to two calls of
    /// <see cref="Uniform"/> at half the cost.
    /// </summary>
    public (double First, double Second) Pair(StreamId stream, int tick, int evenDraw, ulong id)
    {
        System.Diagnostics.Debug.Assert((evenDraw & 1) == 0, "A pair starts at an even draw.");
        (uint w0, uint w1, uint w2, uint w3) = Block(stream, tick, evenDraw, id);
        return (Philox.ToUniform(w0, w1), Philox.ToUniform(w2, w3));
    }

    /// <summary>The same draw of many entities: equal to <see cref="Uniform"/> for each, several at a time.</summary>
    /// <exception cref="ArgumentException"><paramref name="uniforms"/> is shorter than <paramref name="ids"/>.</exception>
    public void Fill(StreamId stream, int tick, int draw, ReadOnlySpan<ulong> ids, Span<double> uniforms)
    {
        if (uniforms.Length < ids.Length)
            throw new ArgumentException($"{ids.Length} uniforms do not fit into {uniforms.Length} places.", nameof(uniforms));
        uint purpose = ((uint)stream << 24) + ((uint)draw >> 1);
        PhiloxLanes.Fill(unchecked((uint)tick), purpose, (draw & 1) == 1, seed, replicate, ids, uniforms);
    }

    /// <summary>
    /// The draws <paramref name="evenDraw"/> and the next of many entities: equal to <see cref="Pair"/> for each.
    /// </summary>
    /// <exception cref="ArgumentException">A target is shorter than <paramref name="ids"/>.</exception>
    public void FillPairs(
        StreamId stream, int tick, int evenDraw, ReadOnlySpan<ulong> ids, Span<double> first, Span<double> second)
    {
        System.Diagnostics.Debug.Assert((evenDraw & 1) == 0, "A pair starts at an even draw.");
        if (Math.Min(first.Length, second.Length) < ids.Length)
        {
            throw new ArgumentException(
                $"{ids.Length} pairs do not fit into {first.Length} and {second.Length} places.", nameof(first));
        }

        uint purpose = ((uint)stream << 24) + ((uint)evenDraw >> 1);
        PhiloxLanes.FillPairs(unchecked((uint)tick), purpose, seed, replicate, ids, first, second);
    }

    /// <summary>
    /// The first block of an entity as three uniforms: one of 52 bits, which is draw 0, and two of 32 bits for events.
    /// </summary>
    public (double Wide, double First, double Second) Triple(StreamId stream, int tick, ulong id)
    {
        (uint w0, uint w1, uint w2, uint w3) = Block(stream, tick, 0, id);
        return (Philox.ToUniform(w0, w1), Philox.ToUniform(w2), Philox.ToUniform(w3));
    }

    /// <summary>The same for many entities.</summary>
    /// <exception cref="ArgumentException">A target is shorter than <paramref name="ids"/>.</exception>
    public void FillTriples(
        StreamId stream, int tick, ReadOnlySpan<ulong> ids, Span<double> wide, Span<double> first, Span<double> second)
    {
        if (Math.Min(wide.Length, Math.Min(first.Length, second.Length)) < ids.Length)
            throw new ArgumentException($"{ids.Length} triples do not fit into their places.", nameof(wide));
        PhiloxLanes.FillTriples(unchecked((uint)tick), (uint)stream << 24, (seed, replicate), ids, wide, first, second);
    }

    /// <summary>
    /// The first draws of many entities, one entity after the other: draw k of an entity at place k of its own.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="tick">The month.</param>
    /// <param name="ids">The entities.</param>
    /// <param name="counts">How many draws of each, whole numbers.</param>
    /// <param name="uniforms">Room for all draws and one more, which may be overwritten.</param>
    public void FillSeries(
        StreamId stream, int tick, ReadOnlySpan<ulong> ids, ReadOnlySpan<double> counts, Span<double> uniforms)
    {
        Span<ulong> owners = stackalloc ulong[SeriesChunk], purposes = stackalloc ulong[SeriesChunk];
        Span<int> places = stackalloc int[SeriesChunk];
        int place = 0, blocks = 0;
        for (int entity = 0; entity < ids.Length; entity++)
        {
            int count = (int)counts[entity];
            for (int draw = 0; draw < count; draw += 2)
            {
                purposes[blocks] = ((ulong)stream << 24) + ((ulong)draw >> 1);
                (owners[blocks], places[blocks]) = (ids[entity], place + draw);
                if (++blocks == SeriesChunk)
                {
                    FillBlocks(tick, purposes, owners, places, uniforms);
                    blocks = 0;
                }
            }

            place += count;
        }

        FillBlocks(tick, purposes[..blocks], owners[..blocks], places, uniforms);
    }

    // In order of their places: what an odd number of draws leaves over is overwritten by the next entity.
    private void FillBlocks(
        int tick, ReadOnlySpan<ulong> purposes, ReadOnlySpan<ulong> owners, ReadOnlySpan<int> places, Span<double> uniforms)
    {
        Span<double> even = stackalloc double[SeriesChunk], odd = stackalloc double[SeriesChunk];
        PhiloxLanes.FillPairs(unchecked((uint)tick), purposes, (seed, replicate), owners, even, odd);
        for (int i = 0; i < owners.Length; i++)
            (uniforms[places[i]], uniforms[places[i] + 1]) = (even[i], odd[i]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (uint W0, uint W1, uint W2, uint W3) Block(StreamId stream, int tick, int draw, ulong id)
    {
        System.Diagnostics.Debug.Assert((uint)draw < DrawLimit, "A larger draw would reach into the next stream.");
        uint purpose = ((uint)stream << 24) + ((uint)draw >> 1);
        return Philox.Block(unchecked((uint)tick), purpose, (uint)id, (uint)(id >> 32), seed, replicate);
    }
}
