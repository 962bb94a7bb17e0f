using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Indicators;

/// <summary>A world put together by hand in which every invariant holds; tests change one thing in it.</summary>
internal static class TinyWorld
{
    public const int Universities = 2, Firms = 40;

    public static WorldState Create()
    {
        WorldState world = new(TinyPlan.Create(), new WorldSize(Universities, 64, 32, 16))
        {
            Policy = TinyPlan.NullPolicy,
            Start = Start(),
        };
        FillNations(world);
        FillPeople(world);
        FillFirms(world);
        FillMoney(world);
        world.Economy.Adoption = 0.08;
        world.Economy.Trust = 0.5;
        world.Economy.LocalShare = 0.5;
        world.Economy.Employment = 8e6;
        world.Economy.PriceLevel = 1;
        world.Economy.TechGap = 0.6;
        world.Compute.Stock[ComputeOwner.Universities] = 50;
        world.Compute.Stock[ComputeOwner.Firms] = 50;
        return world;
    }

    private static StartValues Start() => new()
    {
        Focal = 0,
        Population = 20e6,
        Employment = 8e6,
        GdpUsd = 2e11,
        ExchangeRate = 10,
        Sanctions = [0, 0, 0],
        Stringency = 0.2,
        Enforcement = 0.5,
        SectorValueAdded = [0.4, 0.6],
        SectorEmployment = [0.6, 0.4],
        SectorExposure = [0.15, 0.25],
        CeilingConstant = [0, 0],
        Papers = [400, 4_000, 30],
        LogOutput = [-2.3, -0.1, -5],
        Adoption = [0.08, 0.3, 0.02],
        FirmIndex = [1, 40, 0.1],
        Skill = [2, 5, 0.5],
        GdpPerHead = [15_000, 50_000, 5_000],
        TrustIndex = [0.4, 0.75, 0.35],
        GoalpostLow = [0, -3, 0, 8, 0.3],
        GoalpostHigh = [0.3, 4, 5, 11, 0.8],
        StaffPerThousandWorkers = 0.1,
        ComputePerWorker = 1e-5,
        Compute = 100,
        PayrollUsd = [1e6, 1e6],
    };

    private static void FillNations(WorldState world)
    {
        NationPanel panel = world.Panel;
        double[] papers = [400, 4_000, 30], adoption = [0.08, 0.3, 0.02];
        for (int j = 0; j < panel.Count; j++)
        {
            panel.PapersOfYear[j] = papers[j];
            panel.Adoption[j] = adoption[j];
            panel.FirmIndex[j] = world.Start.FirmIndex[j];
            panel.GdpPerHead[j] = world.Start.GdpPerHead[j];
            panel.LogOutput[j] = world.Start.LogOutput[j];
        }
    }

    private static void FillPeople(WorldState world)
    {
        for (int unit = 0; unit < world.Units.Count; unit++)
        {
            world.Units.Staff[Level.Engineer][unit] = 3;
            world.Units.Staff[Level.Researcher][unit] = 5;
            world.Units.Staff[Level.Senior][unit] = 2;
        }

        world.Labour.Pool[Level.Engineer] = 20;
        world.Labour.Diaspora[Level.Researcher] = 100;
        world.Universities.Bachelor[0][0] = 50;
        world.Universities.Doctoral[2][1] = 7;
        world.Labour.Trainees[1] = 4;
        world.Labour.Exited = 11;
        world.Labour.Intake = 30;
        // 80 in units, 20 + 100 + 50 + 7 + 4 + 11 elsewhere, two in each firm, less the intake.
        world.Labour.StartTotal = 80 + 192 + (2 * Firms) - 30;
    }

    private static void FillFirms(WorldState world)
    {
        for (int i = 0; i < Firms; i++)
        {
            int row = world.Firms.Table.Add();
            world.Firms.Staff[Level.Engineer][row] = 2;
            world.Firms.LogWeight[row] = 0.1 * i;
            world.Firms.Cash[row] = 100;
            world.Firms.BirthMonth[row] = -1 - i;
        }
    }

    private static void FillMoney(WorldState world)
    {
        world.Universities.Cash[0] = 300;
        world.Universities.PayrollPurse[0] = 100;
        world.Universities.ComputePurse[0] = 200;
        world.Funding.Purse[1][Plan.Firms] = 40;
        world.Funding.Committed[Plan.Firms] = 60;
        int award = world.Awards.Table.Add();
        world.Awards.ToFirm[award] = 1;
        world.Awards.Instalment[award] = 10;
        world.Awards.InstalmentsLeft[award] = 6;
        world.Funding.Balance[Plan.Firms] = 100;
        world.Ledger.Treasury = -1_000;
        world.Ledger.Households = 600 - (100 * Firms);
        world.Ledger.Turnover = 1e6;
    }
}
