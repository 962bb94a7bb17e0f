using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EcosystemSim.Model.Randomness;

/// <summary>
/// Philox for many entities at once: eight, four or one block at a time, one entity per 64-bit lane. The arithmetic is on whole
/// numbers and one exact conversion, so every width gives the bits of <see cref="Draws.Uniform"/>.
/// </summary>
internal static class PhiloxLanes
{
    private const int Rounds = 10;
    private const ulong Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57, Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;
    private const ulong Low = 0xFFFF_FFFF;
    private const int Half = 8, Pair = 2 * Half;

    // 2^52 as a double: a number below 2^52 put into its fraction bits is that number added to it, exactly.
    private const ulong Exponent52 = 0x4330_0000_0000_0000;

    /// <summary>Words 0 and 1 (even draw) or 2 and 3 (odd) of each entity's block as a uniform.</summary>
    public static void Fill(
        uint tick, uint purpose, bool odd, uint key0, uint key1, ReadOnlySpan<ulong> ids, Span<double> uniforms)
    {
        int done = 0;
        if (Avx512F.IsSupported)
        {
            for (; done <= ids.Length - Pair; done += Pair)
            {
                Block8 block = Eight(tick, purpose, key0, key1, ids.Slice(done, Pair), out Block8 next);
                (odd ? ToUniforms(block.W2, block.W3) : ToUniforms(block.W0, block.W1)).CopyTo(uniforms[done..]);
                (odd ? ToUniforms(next.W2, next.W3) : ToUniforms(next.W0, next.W1)).CopyTo(uniforms[(done + Half)..]);
            }

            for (; done <= ids.Length - Vector512<ulong>.Count; done += Vector512<ulong>.Count)
            {
                Block8 block = Eight(tick, purpose, key0, key1, Vector512.Create(ids.Slice(done, Vector512<ulong>.Count)));
                (odd ? ToUniforms(block.W2, block.W3) : ToUniforms(block.W0, block.W1)).CopyTo(uniforms[done..]);
            }
        }

        if (Avx2.IsSupported)
        {
            for (; done <= ids.Length - Vector256<ulong>.Count; done += Vector256<ulong>.Count)
            {
                Block4 block = Four(tick, purpose, key0, key1, Vector256.Create(ids.Slice(done, Vector256<ulong>.Count)));
                (odd ? ToUniforms(block.W2, block.W3) : ToUniforms(block.W0, block.W1)).CopyTo(uniforms[done..]);
            }
        }

        for (; done < ids.Length; done++)
        {
            (uint w0, uint w1, uint w2, uint w3) =
                Philox.Block(tick, purpose, (uint)ids[done], (uint)(ids[done] >> 32), key0, key1);
            uniforms[done] = odd ? Philox.ToUniform(w2, w3) : Philox.ToUniform(w0, w1);
        }
    }

    /// <summary>Both uniforms of each entity's block.</summary>
    public static void FillPairs(
        uint tick, uint purpose, uint key0, uint key1, ReadOnlySpan<ulong> ids, Span<double> even, Span<double> odd)
    {
        int done = 0;
        if (Avx512F.IsSupported)
        {
            for (; done <= ids.Length - Vector512<ulong>.Count; done += Vector512<ulong>.Count)
            {
                Block8 block = Eight(tick, purpose, key0, key1, Vector512.Create(ids.Slice(done, Vector512<ulong>.Count)));
                ToUniforms(block.W0, block.W1).CopyTo(even[done..]);
                ToUniforms(block.W2, block.W3).CopyTo(odd[done..]);
            }
        }

        if (Avx2.IsSupported)
        {
            for (; done <= ids.Length - Vector256<ulong>.Count; done += Vector256<ulong>.Count)
            {
                Block4 block = Four(tick, purpose, key0, key1, Vector256.Create(ids.Slice(done, Vector256<ulong>.Count)));
                ToUniforms(block.W0, block.W1).CopyTo(even[done..]);
                ToUniforms(block.W2, block.W3).CopyTo(odd[done..]);
            }
        }

        for (; done < ids.Length; done++)
        {
            (uint w0, uint w1, uint w2, uint w3) =
                Philox.Block(tick, purpose, (uint)ids[done], (uint)(ids[done] >> 32), key0, key1);
            (even[done], odd[done]) = (Philox.ToUniform(w0, w1), Philox.ToUniform(w2, w3));
        }
    }

    /// <summary>Each entity's block as one uniform of 52 bits and two of 32.</summary>
    public static void FillTriples(
        uint tick, uint purpose, (uint Key0, uint Key1) key, ReadOnlySpan<ulong> ids, Span<double> wide, Span<double> first,
        Span<double> second)
    {
        int done = 0;
        if (Avx512F.IsSupported)
        {
            for (; done <= ids.Length - Pair; done += Pair)
            {
                Block8 block = Eight(tick, purpose, key.Key0, key.Key1, ids.Slice(done, Pair), out Block8 next);
                ToUniforms(block.W0, block.W1).CopyTo(wide[done..]);
                ToUniforms(block.W2).CopyTo(first[done..]);
                ToUniforms(block.W3).CopyTo(second[done..]);
                ToUniforms(next.W0, next.W1).CopyTo(wide[(done + Half)..]);
                ToUniforms(next.W2).CopyTo(first[(done + Half)..]);
                ToUniforms(next.W3).CopyTo(second[(done + Half)..]);
            }

            for (; done <= ids.Length - Vector512<ulong>.Count; done += Vector512<ulong>.Count)
            {
                Block8 block = Eight(
                    tick, purpose, key.Key0, key.Key1, Vector512.Create(ids.Slice(done, Vector512<ulong>.Count)));
                ToUniforms(block.W0, block.W1).CopyTo(wide[done..]);
                ToUniforms(block.W2).CopyTo(first[done..]);
                ToUniforms(block.W3).CopyTo(second[done..]);
            }
        }

        if (Avx2.IsSupported)
        {
            for (; done <= ids.Length - Vector256<ulong>.Count; done += Vector256<ulong>.Count)
            {
                Block4 block = Four(
                    tick, purpose, key.Key0, key.Key1, Vector256.Create(ids.Slice(done, Vector256<ulong>.Count)));
                ToUniforms(block.W0, block.W1).CopyTo(wide[done..]);
                ToUniforms(block.W2).CopyTo(first[done..]);
                ToUniforms(block.W3).CopyTo(second[done..]);
            }
        }

        for (; done < ids.Length; done++)
        {
            (uint w0, uint w1, uint w2, uint w3) =
                Philox.Block(tick, purpose, (uint)ids[done], (uint)(ids[done] >> 32), key.Key0, key.Key1);
            (wide[done], first[done], second[done]) = (Philox.ToUniform(w0, w1), Philox.ToUniform(w2), Philox.ToUniform(w3));
        }
    }

    /// <summary>Both uniforms of blocks that differ in their purpose too.</summary>
    public static void FillPairs(
        uint tick, ReadOnlySpan<ulong> purposes, (uint Key0, uint Key1) key, ReadOnlySpan<ulong> ids, Span<double> even,
        Span<double> odd)
    {
        int done = 0;
        if (Avx512F.IsSupported)
        {
            for (; done <= ids.Length - Vector512<ulong>.Count; done += Vector512<ulong>.Count)
            {
                Block8 block = Eight(
                    tick, Vector512.Create(purposes.Slice(done, Vector512<ulong>.Count)), key.Key0, key.Key1,
                    Vector512.Create(ids.Slice(done, Vector512<ulong>.Count)));
                ToUniforms(block.W0, block.W1).CopyTo(even[done..]);
                ToUniforms(block.W2, block.W3).CopyTo(odd[done..]);
            }
        }

        if (Avx2.IsSupported)
        {
            for (; done <= ids.Length - Vector256<ulong>.Count; done += Vector256<ulong>.Count)
            {
                Block4 block = Four(
                    tick, Vector256.Create(purposes.Slice(done, Vector256<ulong>.Count)), key.Key0, key.Key1,
                    Vector256.Create(ids.Slice(done, Vector256<ulong>.Count)));
                ToUniforms(block.W0, block.W1).CopyTo(even[done..]);
                ToUniforms(block.W2, block.W3).CopyTo(odd[done..]);
            }
        }

        for (; done < ids.Length; done++)
        {
            (uint w0, uint w1, uint w2, uint w3) = Philox.Block(
                tick, (uint)purposes[done], (uint)ids[done], (uint)(ids[done] >> 32), key.Key0, key.Key1);
            (even[done], odd[done]) = (Philox.ToUniform(w0, w1), Philox.ToUniform(w2, w3));
        }
    }

    // Only the low half of a lane is a word; products ignore the high half, so it is cleared once, at the end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Block8 Eight(uint tick, uint purpose, uint key0, uint key1, Vector512<ulong> id) =>
        Eight(tick, Vector512.Create((ulong)purpose), key0, key1, id);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Block8 Eight(uint tick, Vector512<ulong> purpose, uint key0, uint key1, Vector512<ulong> id)
    {
        Vector512<ulong> c0 = Vector512.Create((ulong)tick), c1 = purpose, c2 = id, c3 = id >> 32;
        Vector512<uint> m0 = Vector512.Create(Multiplier0).AsUInt32(), m1 = Vector512.Create(Multiplier1).AsUInt32();
        Vector512<ulong> k0 = Vector512.Create((ulong)key0), k1 = Vector512.Create((ulong)key1);
        Vector512<ulong> weyl0 = Vector512.Create(Weyl0), weyl1 = Vector512.Create(Weyl1);
        for (int round = 0; round < Rounds; round++)
        {
            Vector512<ulong> p0 = Avx512F.Multiply(c0.AsUInt32(), m0), p1 = Avx512F.Multiply(c2.AsUInt32(), m1);
            c0 = (p1 >> 32) ^ c1 ^ k0;
            c2 = (p0 >> 32) ^ c3 ^ k1;
            (c1, c3) = (p1, p0);
            k0 += weyl0;
            k1 += weyl1;
        }

        return new Block8(c0, c1, c2, c3);
    }

    /// <summary>Two times eight blocks round by round: neither waits for the products of the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Block8 Eight(
        uint tick, uint purpose, uint key0, uint key1, ReadOnlySpan<ulong> ids, out Block8 next)
    {
        Vector512<ulong> c0 = Vector512.Create((ulong)tick), d0 = c0, c1 = Vector512.Create((ulong)purpose), d1 = c1;
        Vector512<ulong> c2 = Vector512.Create(ids[..Half]), d2 = Vector512.Create(ids.Slice(Half, Half));
        Vector512<ulong> c3 = c2 >> 32, d3 = d2 >> 32;
        Vector512<uint> m0 = Vector512.Create(Multiplier0).AsUInt32(), m1 = Vector512.Create(Multiplier1).AsUInt32();
        Vector512<ulong> k0 = Vector512.Create((ulong)key0), k1 = Vector512.Create((ulong)key1);
        Vector512<ulong> weyl0 = Vector512.Create(Weyl0), weyl1 = Vector512.Create(Weyl1);
        for (int round = 0; round < Rounds; round++)
        {
            Vector512<ulong> p0 = Avx512F.Multiply(c0.AsUInt32(), m0), p1 = Avx512F.Multiply(c2.AsUInt32(), m1);
            Vector512<ulong> q0 = Avx512F.Multiply(d0.AsUInt32(), m0), q1 = Avx512F.Multiply(d2.AsUInt32(), m1);
            c0 = (p1 >> 32) ^ c1 ^ k0;
            c2 = (p0 >> 32) ^ c3 ^ k1;
            d0 = (q1 >> 32) ^ d1 ^ k0;
            d2 = (q0 >> 32) ^ d3 ^ k1;
            (c1, c3, d1, d3) = (p1, p0, q1, q0);
            k0 += weyl0;
            k1 += weyl1;
        }

        next = new Block8(d0, d1, d2, d3);
        return new Block8(c0, c1, c2, c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ToUniforms(Vector512<ulong> word)
    {
        Vector512<ulong> cell = word & Vector512.Create(Low);
        Vector512<double> number = (cell | Vector512.Create(Exponent52)).AsDouble() - Vector512.Create((double)(1L << 52));
        return (number + Vector512.Create(0.5)) * Vector512.Create(1.0 / (1L << 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ToUniforms(Vector512<ulong> high, Vector512<ulong> rest)
    {
        Vector512<ulong> low = Vector512.Create(Low);
        Vector512<ulong> cell = (((high & low) >> 6) << 26) + ((rest & low) >> 6);
        Vector512<double> number = (cell | Vector512.Create(Exponent52)).AsDouble() - Vector512.Create((double)(1L << 52));
        return (number + Vector512.Create(0.5)) * Vector512.Create(1.0 / (1L << 52));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Block4 Four(uint tick, uint purpose, uint key0, uint key1, Vector256<ulong> id) =>
        Four(tick, Vector256.Create((ulong)purpose), key0, key1, id);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Block4 Four(uint tick, Vector256<ulong> purpose, uint key0, uint key1, Vector256<ulong> id)
    {
        Vector256<ulong> c0 = Vector256.Create((ulong)tick), c1 = purpose, c2 = id, c3 = id >> 32;
        Vector256<uint> m0 = Vector256.Create(Multiplier0).AsUInt32(), m1 = Vector256.Create(Multiplier1).AsUInt32();
        Vector256<ulong> k0 = Vector256.Create((ulong)key0), k1 = Vector256.Create((ulong)key1);
        Vector256<ulong> weyl0 = Vector256.Create(Weyl0), weyl1 = Vector256.Create(Weyl1);
        for (int round = 0; round < Rounds; round++)
        {
            Vector256<ulong> p0 = Avx2.Multiply(c0.AsUInt32(), m0), p1 = Avx2.Multiply(c2.AsUInt32(), m1);
            c0 = (p1 >> 32) ^ c1 ^ k0;
            c2 = (p0 >> 32) ^ c3 ^ k1;
            (c1, c3) = (p1, p0);
            k0 += weyl0;
            k1 += weyl1;
        }

        return new Block4(c0, c1, c2, c3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ToUniforms(Vector256<ulong> word)
    {
        Vector256<ulong> cell = word & Vector256.Create(Low);
        Vector256<double> number = (cell | Vector256.Create(Exponent52)).AsDouble() - Vector256.Create((double)(1L << 52));
        return (number + Vector256.Create(0.5)) * Vector256.Create(1.0 / (1L << 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ToUniforms(Vector256<ulong> high, Vector256<ulong> rest)
    {
        Vector256<ulong> low = Vector256.Create(Low);
        Vector256<ulong> cell = (((high & low) >> 6) << 26) + ((rest & low) >> 6);
        Vector256<double> number = (cell | Vector256.Create(Exponent52)).AsDouble() - Vector256.Create((double)(1L << 52));
        return (number + Vector256.Create(0.5)) * Vector256.Create(1.0 / (1L << 52));
    }

    private readonly record struct Block8(Vector512<ulong> W0, Vector512<ulong> W1, Vector512<ulong> W2, Vector512<ulong> W3);

    private readonly record struct Block4(Vector256<ulong> W0, Vector256<ulong> W1, Vector256<ulong> W2, Vector256<ulong> W3);
}
