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
        int tooMany = FirmPosts.Open(world, tick.Stochastic, world.Scratch.A);
        LayOff(world, in tick, world.Scratch.A, world.Scratch.Rows.AsSpan(0, tooMany));
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

    private static void LayOff(WorldState world, in Tick tick, ReadOnlySpan<double> surplus, Span<int> rows)
    {
        FirmTable firms = world.Firms;
        Span<ulong> ids = world.Scratch.Ids.AsSpan(0, rows.Length);
        Span<double> persons = world.Scratch.B.AsSpan(0, rows.Length), leaving = world.Scratch.C.AsSpan(0, rows.Length);
        for (int i = 0; i < rows.Length; i++)
            (ids[i], persons[i]) = (firms.Id[rows[i]], surplus[rows[i]]);
        tick.Chance.Binomials(StreamId.LayOffs, 0, ids, persons, BinomialLaw.Of(SurplusStaffLeavingPerMonth), leaving);

        int count = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            // Written always and kept where it counts: a branch would go either way.
            (rows[count], ids[count], leaving[count]) = (rows[i], ids[i], leaving[i]);
            count += leaving[i] > 0 ? 1 : 0;
        }

        Span<double> uniforms = world.Scratch.B.AsSpan(0, count);
        tick.Chance.Fill(StreamId.LayOffs, 1, ids[..count], uniforms);
        for (int i = 0; i < count; i++)
            Leave(world, in tick, rows[i], leaving[i], uniforms[i]);
    }

    private static void Leave(WorldState world, in Tick tick, int firm, double leaving, double u)
    {
        FirmTable firms = world.Firms;
        Span<double> counts = stackalloc double[Level.Count];
        Span<double> taken = stackalloc double[Level.Count];
        for (int level = 0; level < Level.Count; level++)
            counts[level] = firms.Staff[level][firm];
        SystematicSample.Take(counts, leaving, u, tick.Stochastic, taken);
        for (int level = 0; level < Level.Count; level++)
        {
            firms.Staff[level][firm] -= taken[level];
            world.Labour.Pool[level] += taken[level];
        }
    }
}
