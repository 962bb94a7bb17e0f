
namespace EcosystemSim.Model.Randomness;

/// <summary>
/// The one door through which a model phase draws in a month: real draws, or whole variates replaced by their means.
/// </summary>
/// <param name="draws">The random numbers of the run.</param>
/// <param name="tick">Month of the run; negative in burn-ins.</param>
/// <param name="stochastic">False in expectation mode (MODEL.md 3.2), where counts may be fractional.</param>
/// <remarks>
/// Why here and not in the phases: so that no phase can forget the expectation mode or mix up its own rule for it.
/// </remarks>
public readonly struct Chance(Draws draws, int tick, bool stochastic)
{
    /// <summary>The random numbers of the run.</summary>
    public Draws Draws => draws;

    /// <summary>Month of the run.</summary>
    public int Tick => tick;

    /// <summary>False in expectation mode.</summary>
    public bool Stochastic => stochastic;

    /// <summary>A real draw in both modes.</summary>
    public double Uniform(StreamId stream, int draw, ulong id) => draws.Uniform(stream, tick, draw, id);

    /// <summary>The same real draw of many entities.</summary>
    public void Fill(StreamId stream, int draw, ReadOnlySpan<ulong> ids, Span<double> uniforms) =>
        draws.Fill(stream, tick, draw, ids, uniforms);

    /// <summary>True with probability p. A real draw in both modes: an event has no mean.</summary>
    public bool Bernoulli(StreamId stream, int draw, ulong id, double p) => Uniform(stream, draw, id) < p;

    /// <summary>Standard normal; 0 in expectation mode.</summary>
    public double Normal(StreamId stream, int draw, ulong id) =>
        stochastic ? Variates.Normal(Uniform(stream, draw, id)) : 0;

    /// <summary>Successes in n trials; n p in expectation mode.</summary>
    public double Binomial(StreamId stream, int draw, ulong id, double n, double p) =>
        stochastic ? Variates.Binomial(Uniform(stream, draw, id), n, p) : n * Math.Clamp(p, 0, 1);

    /// <summary>The same from the uniform at hand.</summary>
    public double Binomial(double u, double n, in BinomialLaw law) => stochastic ? law.Draw(u, n) : n * law.P;

    /// <summary>
    /// The uniforms of an even draw and the next for two variates of every entity; nothing in expectation mode.
    /// </summary>
    public void FillPairs(StreamId stream, int evenDraw, ReadOnlySpan<ulong> ids, Span<double> first, Span<double> second)
    {
        if (stochastic)
            draws.FillPairs(stream, tick, evenDraw, ids, first, second);
    }

    /// <summary>Events at a mean; the mean in expectation mode.</summary>
    public double Poisson(StreamId stream, int draw, ulong id, double mean) =>
        stochastic ? Variates.Poisson(Uniform(stream, draw, id), mean) : Math.Max(0, mean);

    /// <summary>The same from the uniform at hand.</summary>
    public double Poisson(double u, double mean) => stochastic ? Variates.Poisson(u, mean) : Math.Max(0, mean);

    /// <summary>Negative binomial with variance mean + mean^2/size; the mean in expectation mode.</summary>
    public double NegativeBinomial(StreamId stream, int draw, ulong id, double mean, double size) =>
        stochastic ? Variates.NegativeBinomial(Uniform(stream, draw, id), mean, size) : Math.Max(0, mean);

    /// <summary>Stochastic rounding to a whole number with mean x; x itself in expectation mode.</summary>
    public double Round(StreamId stream, int draw, ulong id, double x) =>
        stochastic ? Variates.RoundStochastically(Uniform(stream, draw, id), x) : x;

    /// <summary>e^(sd z - sd^2/2), a factor with mean 1; 1 in expectation mode.</summary>
    public double MeanOneLognormal(StreamId stream, int draw, ulong id, double sd) =>
        stochastic ? StableMath.Exp(sd * Normal(stream, draw, id) - 0.5 * sd * sd) : 1;

    /// <summary>e^(mu + sd z); its mean e^(mu + sd^2/2) in expectation mode.</summary>
    public double Lognormal(StreamId stream, int draw, ulong id, double mu, double sd) =>
        StableMath.Exp(stochastic ? mu + sd * Normal(stream, draw, id) : mu + 0.5 * sd * sd);

    /// <summary>One standard normal per entity; 0 in expectation mode.</summary>
    public void Normals(StreamId stream, int draw, ReadOnlySpan<ulong> ids, Span<double> normals)
    {
        if (stochastic)
        {
            Fill(stream, draw, ids, normals);
            ColumnMath.NormalQuantile(normals, normals);
        }
        else
        {
            normals.Clear();
        }
    }

    /// <summary>One factor e^(sd z - sd^2/2) with mean 1 per entity; 1 in expectation mode.</summary>
    public void MeanOneLognormals(StreamId stream, int draw, ReadOnlySpan<ulong> ids, double sd, Span<double> factors)
    {
        if (!stochastic)
        {
            factors.Fill(1);
            return;
        }

        Normals(stream, draw, ids, factors);
        ToMeanOneLognormals(sd, factors);
    }

    /// <summary>e^(sd z - sd^2/2) in place of each standard normal z.</summary>
    public static void ToMeanOneLognormals(double sd, Span<double> normals)
    {
        double shift = 0.5 * sd * sd;
        for (int i = 0; i < normals.Length; i++)
            normals[i] = sd * normals[i] - shift;
        ColumnMath.Exp(normals, normals);
    }

    /// <summary>The first draws of one entity: draw k at place k.</summary>
    public void FillDraws(StreamId stream, ulong id, Span<double> uniforms)
    {
        int k = 0;
        for (; k < uniforms.Length - 1; k += 2)
            (uniforms[k], uniforms[k + 1]) = draws.Pair(stream, tick, k, id);
        if (k < uniforms.Length)
            uniforms[k] = draws.Uniform(stream, tick, k, id);
    }

    /// <summary>The same for many entities, one after the other; see <see cref="Draws.FillSeries"/>.</summary>
    public void FillSeries(StreamId stream, ReadOnlySpan<ulong> ids, ReadOnlySpan<double> counts, Span<double> uniforms) =>
        draws.FillSeries(stream, tick, ids, counts, uniforms);

    /// <summary>Successes of every entity in its number of trials.</summary>
    public void Binomials(
        StreamId stream, int draw, ReadOnlySpan<ulong> ids, ReadOnlySpan<double> trials, in BinomialLaw law,
        Span<double> successes)
    {
        if (stochastic)
            Fill(stream, draw, ids, successes);
        Binomials(successes, trials, in law, successes);
    }

    /// <summary>The same from the uniforms at hand, which the successes may overwrite.</summary>
    public void Binomials(
        ReadOnlySpan<double> uniforms, ReadOnlySpan<double> trials, in BinomialLaw law, Span<double> successes)
    {
        if (stochastic)
        {
            law.Draw(uniforms, trials, successes);
            return;
        }

        for (int i = 0; i < successes.Length; i++)
            successes[i] = trials[i] * law.P;
    }

    /// <summary>
    /// One negative binomial count per entity in place of its mean; the mean in expectation mode. Uses
    /// <paramref name="uniforms"/> as working memory.
    /// </summary>
    public void NegativeBinomials(
        StreamId stream, int draw, ReadOnlySpan<ulong> ids, double size, Span<double> means, Span<double> uniforms)
    {
        if (stochastic)
        {
            Fill(stream, draw, ids, uniforms);
            ManyNegativeBinomials.Draw(uniforms, size, means);
            return;
        }

        foreach (ref double mean in means)
            mean = Math.Max(0, mean);
    }
}
