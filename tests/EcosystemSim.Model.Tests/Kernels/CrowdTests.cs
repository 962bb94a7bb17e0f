using CsCheck;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Tests.Kernels;

public sealed class CrowdTests
{
    private static readonly Gen<double> Headcounts =
        Gen.OneOf(Gen.Const(0), Gen.Int[0, 5], Gen.Int[0, 40], Gen.Int[0, 100_000]).Select(n => (double)n);

    private static readonly Gen<(double[] Counts, double[] Shares, double U)> Crowds = Gen.Select(
        Headcounts.Array[1, 200], Gen.OneOf(Gen.Double[0, 1], Gen.Double[0, 0.02], Gen.Const(1.0)).Array[1, 4],
        Gen.Double[1e-12, 1 - 1e-12]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SamplesOfACrowd_AreSystematicSamplesOneAfterTheOther(bool inLanes) =>
        Crowds.Sample(sample =>
        {
            double[] expected = [.. sample.Counts], counts = [.. sample.Counts], taken = new double[counts.Length];
            Crowd crowd = new(counts, new double[Crowd.BlocksOf(counts.Length)]);
            foreach (double share in sample.Shares)
            {
                double take = Math.Floor(share * expected.Sum());
                double[] sampled = new double[counts.Length];
                SystematicSample.Take(expected, take, sample.U, stochastic: true, sampled);
                ColumnArithmetic.Subtract(expected, sampled);

                int[] groups = new int[counts.Length];
                int found = crowd.Find(take, sample.U, groups, taken, inLanes);
                crowd.Remove(groups.AsSpan(0, found), taken.AsSpan(0, found));
                Assert.Equal(Enumerable.Range(0, sampled.Length).Where(group => sampled[group] > 0), groups.Take(found));
                Assert.Equal(sampled.Where(persons => persons > 0), taken.Take(found));
                Assert.Equal(expected, counts);
            }
        }, iter: 5_000);

    [Fact]
    public void ASampleBeyondTheCrowd_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new Crowd(new double[] { 2, 3 }, new double[1]).Find(6, 0.5, new int[2], new double[2]));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new Crowd(new double[] { 2, 3 }, new double[1]).Find(-1, 0.5, new int[2], new double[2]));
    }
}
