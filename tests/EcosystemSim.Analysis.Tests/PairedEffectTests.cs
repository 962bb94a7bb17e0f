using CsCheck;
using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Analysis.Tests;

public sealed class PairedEffectTests
{
    private static PairedEffect Of(Better better, params (int Future, double Difference)[] pairs) =>
        PairedEffect.Of(pairs.Select(pair => new Pair(pair.Future, pair.Difference)), pairs.Length, better);

    [Fact]
    public void Interval_ComesFromTheMeansOfFutures()
    {
        // Means of futures 1, 2, 6: mean 3, variance 7, standard error sqrt(7/3); t(2 df, 97.5 %) = 4.302653.
        PairedEffect effect = Of(Better.Higher, (0, 0), (0, 2), (1, 1), (1, 3), (2, 5), (2, 7));
        Assert.Equal(3, effect.Mean);
        Assert.Equal(3 - (4.302653 * Math.Sqrt(7.0 / 3)), effect.Low, 5);
        Assert.Equal(3 + (4.302653 * Math.Sqrt(7.0 / 3)), effect.High, 5);
        Assert.Equal(0.25, effect.Q05, 12);
        Assert.Equal(6.5, effect.Q95, 12);
        Assert.Equal(5.5 / 6, effect.ShareBetter, 12);
    }

    [Fact]
    public void Interval_OfASingleFutureComesFromItsReplicates()
    {
        // 1, 2, 6 again, but now as replicates.
        PairedEffect effect = Of(Better.Lower, (0, 1), (0, 2), (0, 6));
        Assert.Equal(3 + (4.302653 * Math.Sqrt(7.0 / 3)), effect.High, 5);
        Assert.Equal(0, effect.ShareBetter);
    }

    [Fact]
    public void Interval_OfASingleRunIsEmpty()
    {
        PairedEffect effect = Of(Better.Higher, (0, 4));
        Assert.Equal(4, effect.Mean);
        Assert.True(double.IsNaN(effect.Low) && double.IsNaN(effect.High));
    }

    [Fact]
    public void ShareBetter_IsEmptyWhereNeitherWayIsBetter() =>
        Assert.True(double.IsNaN(Of(Better.Unstated, (0, 4), (1, 5)).ShareBetter));

    [Fact]
    public void Futures_WeighTheSame_WhateverFailed()
    {
        PairedEffect effect = Of(Better.Higher, (0, 1), (0, 1), (0, 1), (1, 5), (1, double.NaN), (1, double.NaN));
        Assert.Equal(3, effect.Mean);
        Assert.Equal(4, effect.Pairs);
        Assert.Equal(2, effect.MissingPairs);
    }

    [Fact]
    public void Swap_TurnsTheEffectRound() =>
        Gen.Select(Gen.Int[0, 4], Gen.Double[-100, 100]).Array[2, 30].Sample(raw =>
        {
            (int Future, double Difference)[] pairs = [.. raw.Select(pair => (pair.Item1, pair.Item2))];
            PairedEffect there = Of(Better.Higher, pairs);
            PairedEffect back = Of(Better.Higher, [.. pairs.Select(pair => (pair.Future, -pair.Difference))]);
            return there.Mean == -back.Mean && there.Low == -back.High && there.High == -back.Low
                && Math.Abs(there.Q05 + back.Q95) < 1e-9 && Math.Abs(there.ShareBetter + back.ShareBetter - 1) < 1e-12;
        });

    [Fact]
    public void Interval_CoversTheTrueMeanInNineteenOfTwentyEnsembles()
    {
        // Futures differ with standard deviation 2, replicates with 1 on top. 2000 ensembles of 8 futures.
        const int Ensembles = 2000;
        const double TrueEffect = 0.5;
        IEnumerator<double> normal = Made.Normals(20240320);
        int covered = 0;
        for (int ensemble = 0; ensemble < Ensembles; ensemble++)
        {
            var pairs = new List<(int, double)>();
            for (int future = 0; future < 8; future++)
            {
                double own = TrueEffect + (2 * normal.Next());
                for (int replicate = 0; replicate < 4; replicate++)
                    pairs.Add((future, own + normal.Next()));
            }

            PairedEffect effect = Of(Better.Higher, [.. pairs]);
            covered += effect.Low <= TrueEffect && TrueEffect <= effect.High ? 1 : 0;
        }

        // Three standard errors of a share of 0.95 in 2000 trials are 0.0146.
        Assert.InRange((double)covered / Ensembles, 0.935, 0.965);
    }
}
