using System.Runtime.CompilerServices;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>What the blocks of a month share: half of the first two rounds does not depend on the firm.</summary>
internal readonly struct PhiloxMonth<T>
    where T : struct, IWords<T>
{
    private readonly T _multiplier0, _multiplier1, _product0, _product1;

    public PhiloxMonth(ref ulong keys, uint month)
    {
        _multiplier0 = T.Load(ref keys, RoundKeys.Multiplier0At);
        _multiplier1 = T.Load(ref keys, RoundKeys.Multiplier1At);
        _product0 = T.Product(T.All(month), _multiplier0);
        T w2 = T.ExclusiveOr(_product0 >> 32, T.All(0), T.Load(ref keys, RoundKeys.WordStep));
        _product1 = T.Product(w2, _multiplier1);
    }

    /// <summary>The blocks of firms first, first + 1 ...</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PhiloxBlocks<T> Of(ref ulong keys, int first)
    {
        T w1 = T.Product(T.From((ulong)first), _multiplier1);
        T w0 = T.ExclusiveOr(w1 >> 32, T.All(0), T.Load(ref keys, 0));

        T w3 = T.Product(w0, _multiplier0);
        w0 = T.ExclusiveOr(_product1 >> 32, w1, T.Load(ref keys, RoundKeys.RoundStep));
        T w2 = T.ExclusiveOr(w3 >> 32, _product0, T.Load(ref keys, RoundKeys.RoundStep + RoundKeys.WordStep));
        w1 = _product1;

        Round(ref keys, 2, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 3, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 4, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 5, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 6, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 7, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 8, ref w0, ref w1, ref w2, ref w3);
        Round(ref keys, 9, ref w0, ref w1, ref w2, ref w3);
        return new PhiloxBlocks<T>(w0, w1, w2, w3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Round(ref ulong keys, int round, ref T w0, ref T w1, ref T w2, ref T w3)
    {
        T p0 = T.Product(w0, _multiplier0), p1 = T.Product(w2, _multiplier1);
        int at = round * RoundKeys.RoundStep;
        w0 = T.ExclusiveOr(p1 >> 32, w1, T.Load(ref keys, at));
        w2 = T.ExclusiveOr(p0 >> 32, w3, T.Load(ref keys, at + RoundKeys.WordStep));
        (w1, w3) = (p1, p0);
    }
}
