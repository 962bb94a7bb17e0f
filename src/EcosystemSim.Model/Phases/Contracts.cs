namespace EcosystemSim.Model.Phases;

/// <summary>Vacancies of each employer, and contracts that end where staff exceeds what is wanted (T10, B6, F10).</summary>
public static class Contracts
{
    /// <summary>
    /// F3, F10: posts are established posts and posts of active grants; those no longer covered end with hazard one per year.
    /// </summary>
    public static void OpenUniversityPosts(WorldState world, in Tick tick)
    {
        ResearchUnits units = world.Units;
        double growth = StaffTargets.PostGrowth(tick.Year);
        double ending = 1 - StableMath.Exp(-UniversityPostsEndingPerYear * Time.Step);
        for (int level = 0; level < Level.Count; level++)
        {
            double[] staff = units.Staff[level], open = world.Scratch.UnitVacancies[level];
            Span<double> excess = world.Scratch.B.AsSpan(0, units.Count);
            Span<double> wanted = world.Scratch.C.AsSpan(0, units.Count);
            StaffTargets.EstablishedPosts(world, level, growth, wanted);
            ColumnArithmetic.Add(wanted, units.GrantPosts[level]);
            ReadOnlySpan<double> rounding = units.Rounding[level];
            for (int unit = 0; unit < wanted.Length; unit++)
            {
                double target = StaffTargets.Whole(wanted[unit], rounding[unit], tick.Stochastic);
                bool solvent = world.Universities.Cash[unit / ResearchUnits.Fields] >= 0;
                open[unit] = solvent ? Math.Max(0, target - staff[unit]) : 0;
                excess[unit] = Math.Max(0, staff[unit] - target);
            }

            ulong id = EntityId.Initial(EntityKind.LabourClass, (ulong)level);
            double leaving = tick.Chance.Binomial(StreamId.ContractEnds, 0, id, OrderedSum.Of(excess), ending);
            Dismiss(world, in tick, level, leaving, excess, staff, tick.Chance.Uniform(StreamId.ContractEnds, 1, id));
        }
    }

    /// <summary>B6: whole posts per firm and level; a sixth of surplus staff leaves each month.</summary>
    public static void OpenFirmPosts(WorldState world, in Tick tick)
    {
        int count = world.Firms.Count;
        world.Team.ForEach(new FirmContracts(world, tick), count);
        for (int level = 0; level < Level.Count; level++)
        {
            world.Scratch.FirmVacancySums[level] = world.Scratch.Chunks.Sum(level, count);
            double leaving = world.Scratch.Chunks.Sum(Level.Count + level, count);
            world.Labour.Pool[level] += leaving;
            world.Scratch.FirmStaff.Change(level, -leaving);
        }
    }

    /// <summary>F9, F10: hub posts follow the staff money; at most a tenth of the pool is hired in a month.</summary>
    public static void OpenHubPosts(WorldState world, in Tick tick)
    {
        double total = StaffTargets.HubTarget(world, tick.MonthOfYear);
        bool solvent = world.Ledger.Hub >= 0;
        for (int level = 0; level < Level.Count; level++)
        {
            ulong id = EntityId.Initial(EntityKind.Hub, (ulong)level);
            double staff = world.Labour.HubStaff[level];
            double target = tick.Chance.Round(StreamId.CapacityRounding, level, id, total * StaffTargets.HubMix(level));
            double room = world.Labour.Pool[level] * HubPoolHireShareMax;
            if (tick.Stochastic)
                room = Math.Floor(room);
            world.Scratch.HubVacancies[level] = solvent ? Math.Min(Math.Max(0, target - staff), room) : 0;
            double excess = Math.Max(0, staff - target);
            double leaving = tick.Chance.Binomial(StreamId.ContractEnds, 0, id, excess, HubPostsEndingPerMonth);
            world.Labour.HubStaff[level] -= leaving;
            world.Labour.Pool[level] += leaving;
        }
    }

    private static void Dismiss(
        WorldState world, in Tick tick, int level, double leaving, ReadOnlySpan<double> excess, double[] staff, double u)
    {
        if (leaving == 0)
            return;
        Span<double> taken = world.Scratch.A.AsSpan(0, excess.Length);
        SystematicSample.Take(excess, leaving, u, tick.Stochastic, taken);
        ColumnArithmetic.Subtract(staff.AsSpan(0, taken.Length), taken);
        world.Labour.Pool[level] += leaving;
    }
}
