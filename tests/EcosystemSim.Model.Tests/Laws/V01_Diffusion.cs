using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Units;
using EcosystemSim.Model.World;
using static EcosystemSim.Model.Parameters.AdoptionParameters;
using static EcosystemSim.Model.Parameters.WorldPanelParameters;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>V01-V03: adoption reaches the closed forms of Bass, the logistic and the exponential in monthly steps.</summary>
public sealed class V01_Diffusion
{
    private const double Innovation = 0.03, Imitation = 0.38;

    [Theory]
    [InlineData(1, 0.035758164256)]
    [InlineData(5, 0.331198642491)]
    [InlineData(10, 0.812803221221)]
    [InlineData(20, 0.996259414502)]
    public void V01_Bass_ReachesItsClosedForm(int years, double expected) =>
        LawWorld.Exact(expected, Reached(0, Innovation, Imitation, years));

    [Theory]
    [InlineData(1, 0.035758164256)]
    [InlineData(20, 0.996259414502)]
    public void V01_Bass_OneLongStepEqualsManyShortOnes(int years, double expected) =>
        LawWorld.Exact(expected, Diffusion.NextShare(0, Innovation, Imitation, years));

    // The rate of a Bass curve is symmetric about its peak, so a central difference peaks where the rate does.
    [Fact]
    public void V01_Bass_PeaksWhenMeanFieldTheorySays()
    {
        double early = 4, late = 8;
        for (int i = 0; i < 100; i++)
        {
            double third = (late - early) / 3;
            if (Rate(early + third) < Rate(late - third))
                early += third;
            else
                late -= third;
        }

        Assert.Equal(6.1926, early, 4);
    }

    [Theory]
    [InlineData(5, 0.331198642491)]
    [InlineData(10, 0.812803221221)]
    public void V01_Bass_HoldsForOtherNationsBelowTheirCeiling(int years, double expected)
    {
        const double Ceiling = 0.6;
        WorldState world = LawWorld.Create(
            false, (AdoptionInnovation, Innovation), (AdoptionImitation, Imitation), (WorldAdoptionImitationRatio, 1),
            (WorldAdoptionPull, 0), (CeilingIncomeEffect, 0), (WorldAdoptionCeiling, Ceiling));
        Array.Clear(world.Start.CeilingResidual);
        int nation = world.Plan.World.IndexOf("BBB");
        world.Panel.Adoption[nation] = 0;
        AdvanceWorldPanel phase = new();
        for (int month = 0; month < 12 * years; month++)
            phase.Run(world, LawWorld.Month(month));
        LawWorld.Exact(Ceiling * expected, world.Panel.Adoption[nation]);
    }

    [Fact]
    public void V02_Logistic_IsTheLimitWithoutInnovation() =>
        LawWorld.Exact(0.741841337161, Reached(0.05, 0, 0.4, 10));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void V03_Exponential_IsTheLimitWithoutImitation(int years) =>
        LawWorld.Exact(1 - Math.Exp(-0.1 * years), Reached(0, 0.1, 0, years));

    [Fact]
    public void V03_NothingDrivesNothing() => Assert.Equal(0, Diffusion.NextShare(0, 0, 0.4, 1));

    // A3 and A4 by month, below a ceiling of one.
    private static double Reached(double start, double innovation, double imitation, int years)
    {
        double adoption = start;
        for (int month = 0; month < 12 * years; month++)
            adoption = Diffusion.Next(adoption, 1, DiffusionPace.Of(innovation, imitation, Time.Step), 1);
        return adoption;
    }

    private static double Rate(double year) =>
        Diffusion.NextShare(0, Innovation, Imitation, year + 0.01) - Diffusion.NextShare(0, Innovation, Imitation, year - 0.01);
}
