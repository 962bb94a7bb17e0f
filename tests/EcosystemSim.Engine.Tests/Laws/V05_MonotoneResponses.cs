using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>
/// More of a cause is never less of its effect, other things held: firms, projects and wages frozen and every draw either
/// replaced by its mean or, in calls, shared by the runs that are compared.
/// </summary>
public sealed class V05_MonotoneResponses(RealStart real)
{
    private const int Years = 10;
    private const Freeze Held = Freeze.Firms | Freeze.Projects | Freeze.Wages;

    // Rounding of sums over thousands of rows in two runs.
    private const double Rounding = 1e-9;

    [Fact]
    public void More_grant_money_never_means_fewer_papers() => ExpectRising(
        [0, 5, 20, 50, 200],
        trillion => Follow(
            world => world[Flow.Papers],
            (RealStart.SlotOf<ProgrammeBudget>(), trillion), (RealStart.SlotOf<ProgrammeLength>(), 5),
            (RealStart.SlotOf<Indexation>(), 1),
            (RealStart.SlotOf<PlanShares>(0), 1), (RealStart.SlotOf<PlanShares>(1), 0), (RealStart.SlotOf<PlanShares>(2), 0),
            (RealStart.SlotOf<AcademicInstruments>(0), 1), (RealStart.SlotOf<AcademicInstruments>(1), 0),
            (RealStart.SlotOf<AcademicInstruments>(2), 0)));

    [Fact]
    public void More_doctoral_seats_never_mean_fewer_doctors() => ExpectRising(
        [0, 0.25, 0.5, 1, 2],
        seats => Follow(world => world[Flow.NewPhds], (RealStart.SlotOf<ExtraPhdSeats>(), seats)));

    [Fact]
    public void Dearer_compute_never_means_more_compute() => ExpectRising(
        [0.5, 0.25, 0, -0.25, -0.5],
        tariff => Follow(world => world.Compute.Stock.Sum(), (RealStart.SlotOf<ComputeTariff>(), tariff)));

    [Fact]
    public void More_trust_never_means_a_lower_ceiling() => ExpectRising(
        [0.05, 0.24, 0.26, 0.5, 0.75, 0.95],
        trust =>
        {
            TickEngine engine = real.Run(real.PolicyOf("none"), stochastic: false);
            engine.World.Economy.Trust = trust;
            Employed[] employed = new Employed[Level.Count];
            Employed.Of(engine.World, employed);
            Ceilings.Set(engine.World, employed, 0);
            return [.. engine.World.Sectors.Ceiling.Take(engine.World.Sectors.Count)];
        });

    // What is measured at the end of each of ten years.
    private double[] Follow(Func<WorldState, double> measure, params (int Slot, double Value)[] levers)
    {
        TickEngine engine = real.Run(real.With(levers), stochastic: false, freeze: Held);
        double[] values = new double[Years];
        for (int month = 0; month < 12 * Years; month++)
        {
            engine.Step();
            if (month % 12 == 11)
                values[month / 12] = measure(engine.World);
        }

        return values;
    }

    // Never less anywhere, and more in the end: a response that is flat everywhere would prove nothing.
    private static void ExpectRising(double[] causes, Func<double, double[]> effects)
    {
        double[][] paths = [.. causes.Select(effects)];
        for (int step = 1; step < causes.Length; step++)
        {
            for (int i = 0; i < paths[step].Length; i++)
            {
                double least = paths[step - 1][i] * (1 - Rounding);
                if (paths[step][i] < least)
                    Assert.Fail(FormattableString.Invariant(
                        $"{causes[step]} gives {paths[step][i]} at {i}, {causes[step - 1]} gave {paths[step - 1][i]}"));
            }

            Assert.True(paths[step][^1] > paths[step - 1][^1], FormattableString.Invariant($"{causes[step]} adds nothing"));
        }
    }
}
