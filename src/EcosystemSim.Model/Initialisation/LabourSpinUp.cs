using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Initialisation;

/// <summary>
/// Normal tightness and pools at the start (T13): the labour market runs for two years under wages and demand held, and the
/// second year is averaged. Why stochastic paths of the whole firm side, not the expectation path of talent alone: most
/// vacancies come from firms that grow while others shrink. A spin-up without that churn finds too few vacancies normal, and
/// then real wages rise in every scenario.
/// </summary>
public static class LabourSpinUp
{
    private const int Paths = 6;

    public static void Run(WorldState world, in Draws draws)
    {
        WorldState copy = new(world.Plan, world.Size);
        double[] tightness = new double[Level.Count], pool = new double[Level.Count];
        world.Start.Tightness = [1, 1, 1];
        for (int path = 0; path < Paths; path++)
        {
            // Each path has a reserved replicate number of its own.
            Draws own = new(draws.Seed, StartWorld.Replicate - 1 - (uint)path);
            copy.CopyFrom(world);
            StartWorld.Prepare(copy, world.Policy, in own, stochastic: true);
            RunPath(copy, in own, tightness, pool);
        }

        const int months = Paths * (LabourSpinUpMonths - LabourSpinUpFirstMonth);
        for (int level = 0; level < Level.Count; level++)
        {
            world.Start.Tightness[level] = tightness[level] / months;
            world.Labour.Pool[level] = Math.Round(pool[level] / months);
        }

        PeopleStart.SetMigration(world);
    }

    private static void RunPath(WorldState world, in Draws draws, double[] tightness, double[] pool)
    {
        world.Freeze = Freeze.Wages | Freeze.Demand | Freeze.Calls;
        AccountStart.Fill(world);
        IPhase[] phases =
            [new TrainPeople(), new LeaveJobs(), new HirePeople(), new MoveProjects(), new AdoptAndTrade(), new RunFirms()];
        double[] quality = [.. world.Units.Quality];
        for (int month = 0; month < LabourSpinUpMonths; month++)
        {
            Tick tick = new(month, new Chance(draws, month, stochastic: true));
            quality.CopyTo(world.Units.Quality, 0);
            UniversityBudgets.Pay(world, year: 0);
            foreach (IPhase phase in phases)
                phase.Run(world, in tick);
            if (month < LabourSpinUpFirstMonth)
                continue;
            for (int level = 0; level < Level.Count; level++)
            {
                tightness[level] += (world.Labour.Vacancies[level] + 1) / (world.Labour.SeekersBeforeMatching[level] + 1);
                pool[level] += world.Labour.Pool[level];
            }
        }
    }
}
