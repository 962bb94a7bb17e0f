using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.World;
using static EcosystemSim.Model.Parameters.EthicsParameters;
using static EcosystemSim.Model.Parameters.FirmsParameters;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>
/// V10: without limits the pipeline is a chain of M/G/infinity queues: known mean numbers of projects, Poisson at stage 1.
/// </summary>
public sealed class V10_PipelineOccupancy
{
    private const int Months = 20_000, WarmUp = 1_000;
    private const double IdeasPerMonth = 20;
    private static readonly double[] Expected = [120, 48, 24];

    [Fact]
    public void V10_Pipeline_HoldsWhatLittlesLawSays()
    {
        WorldState world = OpenPipeline();
        MoveProjects phase = new();
        double[] sum = new double[ProjectTable.LastStage + 1];
        double squares = 0, ideas = 0;
        for (int month = 0; month < WarmUp + Months; month++)
        {
            world.ClearFlows();
            phase.Run(world, LawWorld.Month(month, stochastic: true));
            if (month < WarmUp)
                continue;
            double[] count = CountByStage(world.Projects);
            for (int stage = 1; stage < count.Length; stage++)
                sum[stage] += count[stage];
            squares += count[1] * count[1];
            ideas += world[Flow.Ideas];
        }

        Assert.InRange(ideas / Months, 0.99 * IdeasPerMonth, 1.01 * IdeasPerMonth);
        for (int stage = 1; stage <= ProjectTable.LastStage; stage++)
            Assert.InRange(sum[stage] / Months, 0.99 * Expected[stage - 1], 1.01 * Expected[stage - 1]);
        double mean = sum[1] / Months;
        Assert.InRange(((squares / Months) - (mean * mean)) / mean, 0.9, 1.1);
    }

    // 3.1: J2 before J1, so that the first trial of an idea is next month.
    [Fact]
    public void V10_Ideas_RestInTheirFirstSubStageTheMonthTheyAppear()
    {
        WorldState world = OpenPipeline();
        world.Parameters = world.Parameters.With(IdeaStageYears, 1e-3);
        MoveProjects phase = new();
        phase.Run(world, LawWorld.Month(0, stochastic: true));
        double first = world.Projects.Count;
        Assert.InRange(first, 1, double.PositiveInfinity);
        Assert.All(world.Projects.SubStage.Take(world.Projects.Count), sub => Assert.Equal(0, sub));
        phase.Run(world, LawWorld.Month(1, stochastic: true));
        Assert.Equal(first, world.Projects.SubStage.Take(world.Projects.Count).Sum());
    }

    private static WorldState OpenPipeline()
    {
        WorldState world = LawWorld.Create(
            true, (IdeaStageYears, 0.5), (LaterStageYears, 1), (IdeaSuccess, 0.2), (PrototypeSuccess, 0.5),
            (MeritEffect, 0), (LaunchSuccess, 0), (UniversityIdeaRate, 0), (ComplianceCost, 0));
        double staff = 0;
        for (int i = 0; i < world.Firms.Count; i++)
        {
            staff += world.Firms.StaffOf(i);
            // Owners never run dry: the law is about delays and gates alone.
            world.Firms.Cash[i] = 1e30;
            world.Firms.LastVenture[i] = FirmTable.Never;
        }

        world.Parameters = world.Parameters.With(FirmIdeaRate, 12 * IdeasPerMonth / staff);
        world.Controls.Set<Sandbox>(0, 1);
        world.Projects.Table.Count = 0;
        Array.Clear(world.Labour.HubStaff);
        return world;
    }

    private static double[] CountByStage(ProjectTable projects)
    {
        double[] count = new double[ProjectTable.LastStage + 1];
        for (int k = 0; k < projects.Count; k++)
            count[(int)projects.Stage[k]]++;
        return count;
    }
}
