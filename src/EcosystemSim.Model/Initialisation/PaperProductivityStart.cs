using EcosystemSim.Model.Institutions;

using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Initialisation;

/// <summary>
/// K3: common paper productivity zeta_P of a nation without a growth target of its own, solved so that the null run's research
/// output grows over ten years as the panel expects of the nation (its shadow path). Expectation mode, firms and projects
/// standing still.
/// </summary>
public static class PaperProductivityStart
{
    // The labour path hardly depends on the result, so the second pass already repeats it.
    private const int Passes = 2;

    public static void Solve(WorldState world, in Draws draws)
    {
        if (world.Settings[OwnPaperGrowth] > 0)
            return;
        // A future varies the parameter around its default; around a solved value the same distance is kept.
        double distance = world.Parameters[CommonPaperProductivity] - CommonPaperProductivity.Default;
        for (int pass = 0; pass < Passes; pass++)
            world.Start.PaperProductivity = OnePass(world, in draws);
        world.Start.PaperProductivity += distance;
    }

    private static double OnePass(WorldState world, in Draws draws)
    {
        WorldState copy = new(world.Plan, world.Size);
        copy.CopyFrom(world);
        copy.Freeze = Freeze.Calls | Freeze.Projects | Freeze.Firms | Freeze.Targets;
        StartWorld.Prepare(copy, world.Policy, in draws, stochastic: false);
        IPhase[] phases = TickPhases.All(new InlineRules(world.Policy));
        for (int month = 0; month < GrowthTargetYears * Time.MonthsPerYear; month++)
        {
            Tick tick = new(month, new Chance(draws, month, stochastic: false));
            foreach (IPhase phase in phases)
                phase.Run(copy, in tick);
        }

        double shadow = copy.Panel.Shadow[0] - world.Start.LogOutput[world.Start.Focal];
        double common = world.Start.PaperProductivity * copy.Economy.WorldGrowthIntegral;
        double labour = StableMath.Log(copy.Economy.ResearchOutput / world.Start.FocalOutput) - common;
        return (shadow - labour) / copy.Economy.WorldGrowthIntegral;
    }
}
