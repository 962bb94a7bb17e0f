using EcosystemSim.Model.Phases;
using EcosystemSim.Model.World;
using static EcosystemSim.Model.Parameters.ResearchParameters;
using static EcosystemSim.Model.Parameters.WorldPanelParameters;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>V07: a constant inflow of ten papers a month builds a known stock of knowledge.</summary>
public sealed class V07_KnowledgeStock
{
    private const double PerMonth = 10, Depreciation = 0.15, AfterTenYears = 625.388313454, Limit = 805.010416640;

    [Theory]
    [InlineData(120, AfterTenYears)]
    [InlineData(4_000, Limit)]
    public void V07_KnowledgeStock_OfAnotherNationReachesItsClosedForm(int months, double expected)
    {
        WorldState world = LawWorld.Create(
            false, (KnowledgeDepreciation, Depreciation), (ReversionToFundamentals, 0),
            (WorldResearchGrowth, 0), (WorldResearchGrowthLongRun, 0));
        int nation = world.Plan.World.IndexOf("CCC");
        world.Panel.LogOutput[nation] = Math.Log(12 * PerMonth / world.Start.PapersPerOutput);
        world.Panel.Knowledge[nation] = 0;
        AdvanceWorldPanel phase = new();
        for (int month = 0; month < months; month++)
            phase.Run(world, LawWorld.Month(month));
        LawWorld.Exact(expected, world.Panel.Knowledge[nation]);
    }

    [Theory]
    [InlineData(120, AfterTenYears)]
    [InlineData(4_000, Limit)]
    public void V07_KnowledgeStock_AtHomeReachesItsClosedForm(int months, double expected)
    {
        WorldState world = LawWorld.Create(false, (KnowledgeDepreciation, Depreciation));
        DoResearch phase = new();
        // The first month again and again: nobody moves, no trend sets in, so that the inflow stays.
        phase.Run(world, LawWorld.Month(0));
        world.Start.PapersPerLabour *= PerMonth / world.Units.Quality.Sum();
        Array.Clear(world.Units.Knowledge);
        for (int month = 0; month < months; month++)
            phase.Run(world, LawWorld.Month(0));
        LawWorld.Exact(PerMonth, world.Units.Quality.Sum());
        LawWorld.Exact(expected, world.Economy.Knowledge);
    }
}
