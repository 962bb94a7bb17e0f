using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Initialisation;

/// <summary>Adoption by sector, ceilings, trust and productivity at the start (9.1, A1, E3, G2).</summary>
public static class SectorStart
{
    public static void Fill(WorldState world)
    {
        StartValues start = world.Start;
        int n = world.Sectors.Count;
        double weighted = 0;
        for (int s = 0; s < n; s++)
            weighted += start.SectorEmployment[s] * world.Plan.Nation.Sectors[s].AdoptionRatio;
        double national = world.Settings[AdoptionInitial], mean = 0;
        for (int s = 0; s < n; s++)
        {
            start.SectorAdoption[s] = national * world.Plan.Nation.Sectors[s].AdoptionRatio / weighted;
            world.Sectors.Adoption[s] = start.SectorAdoption[s];
            mean += StableMath.NormalQuantile(start.SectorAdoption[s]) / n;
        }

        double level = StableMath.NormalQuantile(world.Parameters[WorldAdoptionCeiling])
            + (world.Parameters[CeilingIncomeEffect] * (StableMath.Log(start.GdpPerHead[start.Focal]) - start.MeanLogIncome))
            + start.CeilingResidual[start.Focal];
        start.CeilingConstant = [.. start.SectorAdoption.Select(a =>
            level + (SectorCeilingSpread * (StableMath.NormalQuantile(a) - mean)))];
        for (int s = 0; s < n; s++)
            world.Sectors.Ceiling[s] = StableMath.NormalCdf(start.CeilingConstant[s]);

        Economy economy = world.Economy;
        economy.Adoption = national;
        economy.WorldAdoption = AdvanceWorldPanel.WorldAdoption(world);
        economy.SupplyQuality =
            (start.LocalShare * StableMath.Exp(-economy.TechGap)) + ((1 - start.LocalShare) * (1 - start.Sanctions[2]));
        start.SupplyQuality = economy.SupplyQuality;
        economy.Feasible = world.Parameters[FeasibleTasks];
        start.TfpGain = CountOutput.TfpGain(world);
        economy.TfpGain = start.TfpGain;
        for (int s = 0; s < n; s++)
            world.Sectors.EffectiveUse[s] = start.SectorAdoption[s] * economy.Feasible;

        double incidents = Ethics.IncidentsPerYear(
            world.Parameters[IncidentRate], start.Population * national, world.Parameters[IncidentReduction],
            start.Stringency * start.Enforcement) * IncidentReferencePopulation / start.Population;
        start.TrustTarget = Ethics.TargetInSteadyState(
            world.Settings[TrustInitial], world.Parameters[TrustAdjustmentYears], world.Parameters[TrustLoss], incidents);
    }
}
