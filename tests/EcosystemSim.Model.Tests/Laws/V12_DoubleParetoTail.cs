using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;
using static EcosystemSim.Model.Parameters.FirmsParameters;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>
/// V12: firms that grow at random, close at a constant hazard and are replaced by firms of one size have a Pareto upper tail with
/// Reed's exponent. The floor of B5 is put out of reach by a mean firm of astronomic size.
/// </summary>
public sealed class V12_DoubleParetoTail
{
    private const int Firms = 20_000, Years = 300, Seeds = 5;
    private const double Drift = 0.02, Volatility = 0.3, Hazard = 0.08, TailShare = 0.02;
    private const double ReedExponent = 1.1295;

    [Fact]
    public void V12_FirmSizes_HaveReedsTailExponent()
    {
        double[][] tails = new double[Seeds][];
        Parallel.For(0, Seeds, seed => tails[seed] = LogTailExcess((uint)seed));
        double[] pooled = [.. tails.SelectMany(tail => tail)];
        double exponent = pooled.Length / pooled.Sum();
        double threeErrors = 3 * ReedExponent / Math.Sqrt(pooled.Length);
        double allowed = Math.Min(0.08, threeErrors);
        Assert.InRange(exponent, ReedExponent - allowed, ReedExponent + allowed);
    }

    [Fact]
    public void V12_Exponent_SolvesReedsEquation() =>
        Assert.Equal(
            ReedExponent,
            (Math.Sqrt((Drift * Drift) + (2 * Volatility * Volatility * Hazard)) - Drift) / (Volatility * Volatility), 4);

    // Hill: logs of the largest sizes over the first that is left out.
    private static double[] LogTailExcess(uint seed)
    {
        WorldState world = Economy();
        for (int month = 0; month < 12 * Years; month++)
        {
            Tick tick = LawWorld.Month(month, stochastic: true, seed);
            for (int k = 0; world.Firms.Count < Firms; k++)
                Entry.Add(world, in tick, Entry.Market, 0, 0, k);
            RunFirms.Grow(world, in tick);
            Exits.Close(world, in tick);
        }

        double[] descending = [.. world.Firms.LogWeight.Take(world.Firms.Count).OrderDescending()];
        int tail = (int)(TailShare * descending.Length);
        return [.. descending.Take(tail).Select(logSize => logSize - descending[tail])];
    }

    private static WorldState Economy()
    {
        ScenarioPlan plan = TinyPlan.Create();
        SettingSet settings = plan.Nation.Settings.With(NationSettings.FirmSizeMean, 1e100);
        plan = plan with { Nation = plan.Nation with { Settings = settings } };
        WorldState world = new(plan, new WorldSize(1, Firms, 1, 1))
        {
            Parameters = ParameterSet.Defaults.With(
            [
                (FirmGrowthDrift, Drift), (FirmGrowthVolatility, Volatility), (GrowthVolatilitySizeExponent, 0),
            ]),
            Start = new StartValues
            {
                Focal = 0,
                Population = 1,
                Employment = 1,
                GdpUsd = 1,
                ExchangeRate = 1,
                Sanctions = [0, 0, 0],
                Stringency = 0,
                Enforcement = 0,
                // One entry: the hazard of every age.
                ExitProbability = [1 - Math.Exp(-Hazard / 12)],
            },
        };
        return world;
    }
}
