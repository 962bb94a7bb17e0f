using EcosystemSim.Model.Phases;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>V11: the share of entrants still in business after 1, 2, 5 and 10 years.</summary>
public sealed class V11_FirmSurvival
{
    private const int Digits = 4;
    private static readonly Lazy<WorldState> Shared = new(() => LawWorld.Create(true));

    [Theory]
    [InlineData(1, 0.8053)]
    [InlineData(2, 0.6828)]
    [InlineData(5, 0.4913)]
    [InlineData(10, 0.3443)]
    public void V11_Survival_IsTheProductOfMonthlyChances(int years, double expected)
    {
        double surviving = 1;
        for (int age = 0; age < 12 * years; age++)
            surviving *= 1 - Exits.Probability(age, 1);
        Assert.Equal(expected, surviving, Digits);
    }

    [Fact]
    public void V11_Survival_AtTwiceTheHazardIsTheSquare()
    {
        double surviving = 1;
        for (int age = 0; age < 60; age++)
            surviving *= 1 - Exits.Probability(age, 2);
        Assert.Equal(0.4913 * 0.4913, surviving, Digits);
    }

    // Without money trouble the phase's own exits give the same shares, within three standard errors of 100 firms x 40 cohorts.
    [Fact]
    public void V11_Survival_OfACohortFollowsTheSameLaw()
    {
        const int Cohorts = 40;
        double[] expected = [1, 0.8053, 0.6828, double.NaN, double.NaN, 0.4913];
        double[] alive = new double[expected.Length];
        for (uint seed = 0; seed < Cohorts; seed++)
            FollowCohort(seed, alive);
        double firms = alive[0];
        foreach (int year in (int[])[1, 2, 5])
        {
            double error = 3 * Math.Sqrt(expected[year] * (1 - expected[year]) / firms);
            Assert.InRange(alive[year] / firms, expected[year] - error, expected[year] + error);
        }
    }

    private static void FollowCohort(uint seed, double[] alive)
    {
        WorldState world = Shared.Value;
        WorldState cohort = new(world.Plan, world.Size);
        cohort.CopyFrom(world);
        for (int i = 0; i < cohort.Firms.Count; i++)
        {
            cohort.Firms.BirthMonth[i] = 0;
            cohort.Firms.MonthsInsolvent[i] = 0;
        }

        for (int month = 0; month <= 60; month++)
        {
            if (month % 12 == 0)
                alive[month / 12] += cohort.Firms.Count;
            Exits.Close(cohort, LawWorld.Month(month, stochastic: true, seed));
        }
    }
}
