using EcosystemSim.Model.Phases;
using EcosystemSim.Model.World;
using static EcosystemSim.Model.Parameters.EthicsParameters;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>V13: under five incidents a year trust settles below its target at a known level.</summary>
public sealed class V13_TrustSteadyState
{
    private const double Target = 0.6, AdjustmentYears = 2, Loss = 0.02, IncidentsPerYear = 5, Expected = 0.4970443307;
    private const int Digits = 10, Months = 2_400;

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.9)]
    public void V13_Trust_SettlesAtItsSteadyState(double start)
    {
        double trust = start;
        for (int month = 0; month < Months; month++)
            trust = Ethics.NextTrust(trust, Target, AdjustmentYears, Loss, IncidentsPerYear / 12);
        Assert.Equal(Expected, trust, Digits);
    }

    [Fact]
    public void V13_Trust_StartsInItsSteadyState() =>
        Assert.Equal(Target, Ethics.TargetInSteadyState(Expected, AdjustmentYears, Loss, IncidentsPerYear), Digits - 1);

    // Incidents weigh per head: twice the people with twice the incidents trust as much.
    [Theory]
    [InlineData(9.0e7, 5)]
    [InlineData(18.0e7, 10)]
    public void V13_Trust_OfANationSettlesAtItsSteadyState(double population, double incidentsPerYear)
    {
        WorldState world = LawWorld.Create(
            false, (TrustAdjustmentYears, AdjustmentYears), (TrustLoss, Loss), (IncidentReduction, 0));
        world.Economy.Population = population;
        world.Economy.Adoption = 0.25;
        world.Parameters = world.Parameters.With(IncidentRate, incidentsPerYear / (0.25 * population));
        world.Start.TrustTarget = Target;
        Ethics phase = new();
        for (int month = 0; month < Months; month++)
            phase.Run(world, LawWorld.Month(month));
        Assert.Equal(Expected, world.Economy.Trust, Digits);
    }

    // E3 is about the start: whatever the start values, trust then stays while adoption does.
    [Fact]
    public void V13_Trust_OfAStartWorldStaysWhileAdoptionDoes()
    {
        WorldState world = LawWorld.Create(false);
        double start = world.Economy.Trust;
        Ethics phase = new();
        for (int month = 0; month < 120; month++)
            phase.Run(world, LawWorld.Month(month));
        Assert.Equal(start, world.Economy.Trust, Digits);
    }
}
