using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>
/// V24 of MODEL.md: more money for academic compute, on top and not shifted from elsewhere, lowers neither relative academic
/// compute nor papers in any month. Firms and projects stand still and wages are held, so that nobody can be hired away.
/// </summary>
public sealed class V24_ComputeMonotonicityTests
{
    private const int Months = 120;

    private const Freeze StandStill = Freeze.Firms | Freeze.Targets | Freeze.Projects | Freeze.Wages;

    [Fact]
    public void V24_MoreMoneyForAcademicCompute_NeverLowersComputeOrPapers()
    {
        double[] budgets = [0, 1, 10, 50, 200];
        (double[] Compute, double[] Papers)[] runs = [.. budgets.Select(Run)];
        for (int i = 1; i < runs.Length; i++)
        {
            Assert.All(runs[i].Compute.Zip(runs[i - 1].Compute), pair => Assert.True(pair.First >= pair.Second * (1 - Rounding)));
            Assert.All(runs[i].Papers.Zip(runs[i - 1].Papers), pair => Assert.True(pair.First >= pair.Second * (1 - Rounding)));
            Assert.True(runs[i].Compute.Sum() > runs[i - 1].Compute.Sum());
            Assert.True(runs[i].Papers.Sum() > runs[i - 1].Papers.Sum());
        }
    }

    [Fact]
    public void V24_OrdersArriveSixMonthsLater()
    {
        double[] without = Run(0).Compute, with = Run(50).Compute;
        Assert.Equal(without[..6], with[..6]);
        Assert.True(with[6] > without[6]);
    }

    private const double Rounding = 1e-12;

    private static (double[] Compute, double[] Papers) Run(double trillionRials)
    {
        TickEngine engine = FoundingCase.Run(
            FoundingCase.PolicyOf(FormattableString.Invariant(
                $"    levers:\n      programme-budget: {trillionRials} trillion IRR\n      programme-length: 3 years\n")
                + "      plan-shares: { academic: 1, firms: 0, hub: 0 }\n"
                + "      academic-instruments: { grants: 0, compute: 1, stipends: 0 }\n"),
            stochastic: false, freeze: StandStill);
        double[] compute = new double[Months], papers = new double[Months];
        double before = 0;
        for (int month = 0; month < Months; month++)
        {
            engine.Step();
            compute[month] = engine.World.Economy.RelativeCompute;
            papers[month] = engine.World[Flow.Papers] - (month % 12 == 0 ? 0 : before);
            before = engine.World[Flow.Papers];
        }

        return (compute, papers);
    }
}
