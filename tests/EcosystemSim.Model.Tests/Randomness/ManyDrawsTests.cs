using CsCheck;
using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Model.Tests.Randomness;

/// <summary>Variates of many entities, or of one law, are those of single calls, bit for bit.</summary>
public sealed class ManyDrawsTests
{
    private const double Size = 3;

    private static readonly Chance Stochastic = new(new Draws(7, 3), 11, stochastic: true);
    private static readonly Chance Expectation = new(new Draws(7, 3), 11, stochastic: false);

    private static readonly ulong[] Ids = [.. Enumerable.Range(0, 301).Select(i => EntityId.Initial(EntityKind.Unit, (ulong)i))];

    [Fact]
    public void ABinomialLaw_DrawsWhatSingleCallsDraw() =>
        Gen.Select(Gen.Double[1e-12, 1 - 1e-12], Gen.Int[0, 900], Gen.Double[-0.1, 1.1]).Sample(
            (u, n, p) => BinomialLaw.Of(p).Draw(u, n) == Variates.Binomial(u, n, p));

    [Fact]
    public void BinomialCounts_AreTheFirstThatReachTheUniform() =>
        Gen.Select(Gen.Double[1e-12, 1 - 1e-12], Gen.Int[1, 300], Gen.Double[0.001, 0.19]).Sample(
            (u, n, p) => Variates.Binomial(u, n, p) == FirstToReach(
                u, StableMath.Exp(n * StableMath.Log1p(-p)), c => (n - c) / (c + 1) * (p / (1 - p)), n));

    [Fact]
    public void PoissonCounts_AreTheFirstThatReachTheUniform() =>
        Gen.Select(Gen.Double[1e-12, 1 - 1e-9], Gen.Double[0.01, 59]).Sample(
            (u, mean) => Variates.Poisson(u, mean) == FirstToReach(u, StableMath.Exp(-mean), c => mean / (c + 1), 1e9));

    [Fact]
    public void NegativeBinomials_AreThoseOfSingleCalls() =>
        Gen.Double[-1, 400].Array[0, Ids.Length].Sample(means =>
        {
            double[] counts = [.. means], uniforms = new double[means.Length];
            ReadOnlySpan<ulong> ids = Ids.AsSpan(0, means.Length);
            Stochastic.NegativeBinomials(StreamId.Papers, 0, ids, Size, counts, uniforms);
            Assert.Equal(means.Select((m, i) => Stochastic.NegativeBinomial(StreamId.Papers, 0, Ids[i], m, Size)), counts);
            counts = [.. means];
            Expectation.NegativeBinomials(StreamId.Papers, 0, ids, Size, counts, uniforms);
            Assert.Equal(means.Select(m => Math.Max(0, m)), counts);
        }, iter: 300);

    [Fact]
    public void BinomialsOfOneLaw_AreThoseOfSingleDrawsAtEveryWidth() =>
        Gen.Select(
            Gen.Select(Gen.Double[1e-12, 1 - 1e-12], Gen.Int[0, 300]).Array[0, 40],
            Gen.OneOf(Gen.Double[-0.1, 1.1], Gen.Double[0, 0.2], Gen.Double[0.8, 1])).Sample((draws, p) =>
        {
            BinomialLaw law = BinomialLaw.Of(p);
            double[] uniforms = [.. draws.Select(d => d.Item1)], trials = [.. draws.Select(d => (double)d.Item2)];
            foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
            {
                double[] counts = new double[draws.Length];
                law.Draw(uniforms, trials, counts, width);
                Assert.Equal(uniforms.Select((u, i) => law.Draw(u, trials[i])), counts);
            }
        }, iter: 2_000);

    [Fact]
    public void NegativeBinomials_AreThoseOfSingleDrawsAtEveryWidth() =>
        Gen.Select(
            Gen.Select(Gen.Double[1e-12, 1 - 1e-12], Gen.OneOf(Gen.Double[-1, 400], Gen.Double[0, 8])).Array[0, 40],
            Gen.Double[0.2, 9]).Sample((draws, size) =>
        {
            double[] uniforms = [.. draws.Select(d => d.Item1)];
            foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
            {
                double[] counts = [.. draws.Select(d => d.Item2)];
                ManyNegativeBinomials.Draw(uniforms, size, counts, width);
                Assert.Equal(draws.Select(d => Variates.NegativeBinomial(d.Item1, d.Item2, size)), counts);
            }
        }, iter: 2_000);

    [Fact]
    public void ASeriesOfDraws_HasTheDrawsOfEveryEntity() =>
        Gen.OneOf(Gen.Int[0, 4], Gen.Int[0, 150]).Array[0, 60].Sample(numbers =>
        {
            double[] counts = [.. numbers.Select(n => (double)n)], uniforms = new double[numbers.Sum() + 1];
            Stochastic.FillSeries(StreamId.PaperQuality, Ids.AsSpan(0, numbers.Length), counts, uniforms);
            Assert.Equal(
                numbers.SelectMany((n, i) =>
                    Enumerable.Range(0, n).Select(k => Stochastic.Uniform(StreamId.PaperQuality, k, Ids[i]))),
                uniforms.SkipLast(1));
        }, iter: 300);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Columns_DrawWhatSingleCallsDraw(bool stochastic)
    {
        Chance chance = stochastic ? Stochastic : Expectation;
        double[] column = new double[Ids.Length];
        chance.Normals(StreamId.FirmMonth, 0, Ids, column);
        Assert.Equal(Ids.Select(id => chance.Normal(StreamId.FirmMonth, 0, id)), column);
        chance.MeanOneLognormals(StreamId.PanelAdoption, 0, Ids, 0.4, column);
        Assert.Equal(Ids.Select(id => chance.MeanOneLognormal(StreamId.PanelAdoption, 0, id, 0.4)), column);
        double[] trials = [.. Enumerable.Range(0, Ids.Length).Select(i => (double)(i % 90))];
        chance.Binomials(StreamId.InternationalPapers, 0, Ids, trials, BinomialLaw.Of(0.3), column);
        Assert.Equal(Ids.Select((id, i) => chance.Binomial(StreamId.InternationalPapers, 0, id, trials[i], 0.3)), column);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(13)]
    public void TheFirstDrawsOfOneEntity_AreItsDraws(int number)
    {
        double[] uniforms = new double[number];
        Stochastic.FillDraws(StreamId.PaperQuality, Ids[5], uniforms);
        Assert.Equal(Enumerable.Range(0, number).Select(k => Stochastic.Uniform(StreamId.PaperQuality, k, Ids[5])), uniforms);
    }

    // Sequential inversion as MODEL.md words it, one step at a time.
    private static double FirstToReach(double u, double none, Func<double, double> ratio, double most)
    {
        double probability = none, sum = none, count = 0;
        while (u > sum && count < most)
        {
            probability *= ratio(count);
            count++;
            sum += probability;
        }

        return count;
    }
}
