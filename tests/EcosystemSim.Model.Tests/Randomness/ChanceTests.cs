using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Model.Tests.Randomness;

public class ChanceTests
{
    private const StreamId Stream = StreamId.Papers;
    private static readonly Draws RunDraws = new(3, 4);
    private static readonly Chance Real = new(RunDraws, 5, stochastic: true);
    private static readonly Chance Expected = new(RunDraws, 5, stochastic: false);

    [Fact]
    public void StochasticMode_DrawsTheVariateOfItsOwnUniform()
    {
        for (int draw = 0; draw < 100; draw++)
        {
            double u = RunDraws.Uniform(Stream, 5, draw, 9);
            Assert.Equal(u, Real.Uniform(Stream, draw, 9));
            Assert.Equal(u < 0.4, Real.Bernoulli(Stream, draw, 9, 0.4));
            Assert.Equal(Variates.Normal(u), Real.Normal(Stream, draw, 9));
            Assert.Equal(Variates.Binomial(u, 20, 0.3), Real.Binomial(Stream, draw, 9, 20, 0.3));
            Assert.Equal(Variates.Poisson(u, 4.5), Real.Poisson(Stream, draw, 9, 4.5));
            Assert.Equal(Variates.NegativeBinomial(u, 4.5, 3), Real.NegativeBinomial(Stream, draw, 9, 4.5, 3));
            Assert.Equal(Variates.RoundStochastically(u, 2.5), Real.Round(Stream, draw, 9, 2.5));
            double z = Variates.Normal(u);
            Assert.Equal(StableMath.Exp(0.2 * z - 0.02), Real.MeanOneLognormal(Stream, draw, 9, 0.2), 1e-14);
            Assert.Equal(StableMath.Exp(1.5 + 0.8 * z), Real.Lognormal(Stream, draw, 9, 1.5, 0.8), 1e-12);
        }
    }

    [Fact]
    public void ExpectationMode_ReplacesWholeVariatesByTheirMeans()
    {
        Assert.Equal(0, Expected.Normal(Stream, 0, 9));
        Assert.Equal(6, Expected.Binomial(Stream, 0, 9, 20, 0.3));
        Assert.Equal(20, Expected.Binomial(Stream, 0, 9, 20, 1.3));
        Assert.Equal(0, Expected.Binomial(Stream, 0, 9, 20, -0.1));
        Assert.Equal(4.5, Expected.Poisson(Stream, 0, 9, 4.5));
        Assert.Equal(4.5, Expected.NegativeBinomial(Stream, 0, 9, 4.5, 3));
        Assert.Equal(2.5, Expected.Round(Stream, 0, 9, 2.5));
        Assert.Equal(1, Expected.MeanOneLognormal(Stream, 0, 9, 0.2));
        Assert.Equal(StableMath.Exp(1.5 + 0.32), Expected.Lognormal(Stream, 0, 9, 1.5, 0.8), 1e-14);
    }

    [Fact]
    public void ExpectationMode_KeepsUniformsAndEvents()
    {
        for (int draw = 0; draw < 100; draw++)
        {
            Assert.Equal(Real.Uniform(Stream, draw, 9), Expected.Uniform(Stream, draw, 9));
            Assert.Equal(Real.Bernoulli(Stream, draw, 9, 0.5), Expected.Bernoulli(Stream, draw, 9, 0.5));
        }
    }

    [Fact]
    public void Lognormals_HaveTheirMeans()
    {
        const int count = 200_000;
        double unit = 0;
        double general = 0;
        for (int draw = 0; draw < count; draw++)
        {
            unit += Real.MeanOneLognormal(Stream, draw, 9, 0.5) / count;
            general += Real.Lognormal(Stream, draw, 9, 0.4, 0.5) / count;
        }

        // Four standard errors: sd of e^(0.5 z - 0.125) is 0.533.
        Assert.Equal(1, unit, 4 * 0.533 / Math.Sqrt(count));
        Assert.Equal(Expected.Lognormal(Stream, 0, 9, 0.4, 0.5) * unit, general, 1e-9);
    }

    [Fact]
    public void Chance_TellsItsMonthAndMode()
    {
        Assert.Equal((5, true, 3u, 4u), (Real.Tick, Real.Stochastic, Real.Draws.Seed, Real.Draws.Replicate));
        Assert.False(Expected.Stochastic);
    }
}
