using System.Numerics;
using System.Runtime.CompilerServices;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>
/// r = 0.05 C; lambda = 0.02 r^0.6 S^0.4 (1 + 0.3 Kbar); where u1 &lt; 1 - e^-lambda: K = 1.05 K.
/// </summary>
internal static class Innovation
{
    private const double Gain = 1.05;

    // The weighted arithmetic mean of r t and S t^-1.5 is at least their geometric mean r^0.6 S^0.4, whatever t is; at t = 2.5
    // the two are equal for S = 9.9 r, near the mean of the firms. So 1.5 r + 0.1012 S bounds it (the last digit rounded up,
    // which leaves far more room than the rounding of both sides needs), and lambda bounds 1 - e^-lambda.
    private const double BoundOfCash = 1.5 * CashShare, BoundOfSkill = 0.1012;
    private const double CashShare = 0.05;

    /// <summary>The formula for every firm.</summary>
    public static void Straight<T>(
        MonthContext month, FirmBlock firms, ReadOnlySpan<double> u1)
        where T : struct, ILanes<T>
    {
        ReadOnlySpan<double> cash = firms.Cash[..u1.Length], skill = firms.Skill[..u1.Length];
        Span<double> knowledge = firms.Knowledge[..u1.Length];
        for (int at = 0; at < u1.Length; at += T.Count)
        {
            T draw = LaneColumn.Load<T>(u1, at), before = LaneColumn.Load<T>(knowledge, at);
            T happens = Happens(month.InnovationScale, LaneColumn.Load<T>(cash, at), LaneColumn.Load<T>(skill, at), draw);
            LaneColumn.Store(T.Select(happens, before * T.All(Gain), before), knowledge, at);
        }
    }

    /// <summary>Places of the firms that the bound leaves undecided; the others do not innovate.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Screen<T>(
        MonthContext month, ReadOnlySpan<double> cash, ReadOnlySpan<double> skill, ReadOnlySpan<double> u1, Span<int> places)
        where T : struct, ILanes<T>
    {
        T ofCash = T.All(month.InnovationScale * BoundOfCash), ofSkill = T.All(month.InnovationScale * BoundOfSkill);
        cash = cash[..u1.Length];
        skill = skill[..u1.Length];
        int count = 0;
        for (int at = 0; at < u1.Length; at += T.Count)
        {
            T bound = T.Fma(LaneColumn.Load<T>(cash, at), ofCash, LaneColumn.Load<T>(skill, at) * ofSkill);
            uint undecided = LaneMasks.Less(LaneColumn.Load<T>(u1, at), bound);
            for (; undecided != 0; undecided &= undecided - 1)
                places[count++] = at + BitOperations.TrailingZeroCount(undecided);
        }

        return count;
    }

    /// <summary>The formula for gathered firms: whether each innovates, as a mask in its place.</summary>
    /// <remarks>Whole vectors: the columns are filled up with firms that nobody reads.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Decide<T>(
        MonthContext month, ReadOnlySpan<double> cash, ReadOnlySpan<double> skill, ReadOnlySpan<double> u1, Span<double> happens)
        where T : struct, ILanes<T>
    {
        cash = cash[..u1.Length];
        skill = skill[..u1.Length];
        happens = happens[..u1.Length];
        for (int at = 0; at < u1.Length; at += T.Count)
        {
            T draw = LaneColumn.Load<T>(u1, at);
            T mask = Happens(month.InnovationScale, LaneColumn.Load<T>(cash, at), LaneColumn.Load<T>(skill, at), draw);
            LaneColumn.Store(mask, happens, at);
        }
    }

    /// <summary>K = 1.05 K.</summary>
    public static double Raise(double knowledge) => knowledge * Gain;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Happens<T>(double scale, T cash, T skill, T u1)
        where T : struct, ILanes<T>
    {
        T zero = T.All(0);
        T research = T.All(CashShare) * cash;
        T logOfSkill = T.All(0.4) * LaneMath.Log(skill, zero);
        T power = LaneMath.ExpOfSum(T.Fma(T.All(0.6), LaneMath.Log(research, zero), logOfSkill), zero);
        T lambda = T.All(scale) * power;
        return T.Less(u1, T.All(1) - LaneMath.ExpOfSum(-lambda, zero));
    }
}
