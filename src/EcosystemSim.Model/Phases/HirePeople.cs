namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 6. Targets, ends of contract and vacancies (T10, B6, F3, F9, F10), matching (T11), allocation of hires (T12), wages
/// (T13) and the payrolls of universities and hub.
/// </summary>
public sealed class HirePeople : IPhase
{
    // Draws 0 and 1 of the stream divide hires over classes; these place them inside a class.
    private const int UniversityDraw = 2, FirmDraw = 3;

    public PhaseInfo Info { get; } = new(
        "hire-people", "Employers set targets, end contracts, hire from the pool; wages answer to tightness.", "T10-T13",
        "monthly")
    {
        Reads =
        [
            "economy", "labour: pool, university-wage, firm-wage, market-term, hub-staff",
            "universities: cash, payroll-purse, grant-purse, senior-shift",
            "units: staff, established-posts, rounding, grant-posts",
            "firms: id, staff, rounding, sales-per-year, exports-per-year, grant-posts, hiring",
            "funding: purse, balance, paid-of-year", "funding-scalars", "ledger", "choices", "flows",
        ],
        Writes =
        [
            "labour: pool, firm-wage, market-term, vacancies, seekers-before-matching, hub-staff",
            "universities: cash, payroll-purse, grant-purse", "units: staff", "firms: staff, target-staff",
            "funding: purse, balance, paid-of-year", "ledger", "flows",
        ],
        Rows = "firms",
    };

    public void Run(WorldState world, in Tick tick)
    {
        if ((world.Freeze & Freeze.Targets) == 0)
            StaffTargets.SetFirmTargets(world);
        Contracts.OpenUniversityPosts(world, in tick);
        Contracts.OpenFirmPosts(world, in tick);
        Contracts.OpenHubPosts(world, in tick);
        for (int level = 0; level < Level.Count; level++)
            Match(world, in tick, level);
        Payrolls.PayUniversities(world, tick.Year);
        Payrolls.PayHub(world);
    }

    private static void Match(WorldState world, in Tick tick, int level)
    {
        Scratch open = world.Scratch;
        double universities = OrderedSum.Of(open.UnitVacancies[level].AsSpan(0, world.Units.Count));
        double firms = open.FirmVacancySums[level];
        double hub = open.HubVacancies[level];
        double vacancies = universities + firms + hub, seekers = world.Labour.Pool[level];
        world.Labour.Vacancies[level] = vacancies;
        world.Labour.SeekersBeforeMatching[level] = seekers;
        ulong id = EntityId.Initial(EntityKind.Level, (ulong)level);

        double matches = tick.Chance.Round(
            StreamId.MatchingRounding, 0, id, Matches(world.Parameters[MatchingEfficiency], vacancies, seekers));
        if (matches > 0)
        {
            (double toUniversities, double toFirms, double toHub) =
                Allocate(world, in tick, level, matches, universities, firms, hub);
            Place(world, in tick, level, toUniversities, world.Units.Staff[level], open.UnitVacancies[level], world.Units.Count,
                UniversityDraw);
            Place(world, in tick, level, toFirms, world.Firms.Staff[level], open.FirmVacancies[level], world.Firms.Count,
                FirmDraw);
            world.Scratch.FirmStaff.Change(level, toFirms);
            world.Labour.HubStaff[level] += toHub;
            world.Labour.Pool[level] -= matches;
        }

        if ((world.Freeze & Freeze.Wages) == 0)
            MoveWage(world, level, vacancies, seekers);
    }

    /// <summary>T11: expected hires of the month.</summary>
    public static double Matches(double efficiency, double vacancies, double seekers) =>
        Math.Min(efficiency * Math.Sqrt(vacancies * seekers), Math.Min(vacancies, seekers));

    /// <summary>
    /// T12: hires by class, better pay draws more; what a class has no room for goes on in the order universities, firms, hub.
    /// </summary>
    private static (double Universities, double Firms, double Hub) Allocate(
        WorldState world, in Tick tick, int level, double matches, double universities, double firms, double hub)
    {
        double mean = Migration.MeanWage(world, level, Employed.OfMonth(world, level));
        double weightU = universities * StableMath.Pow(world.Labour.UniversityWage[level] / mean, HireWageExponent);
        double market = StableMath.Pow(world.Labour.FirmWage[level] / mean, HireWageExponent);
        double weightF = firms * market, weightH = hub * market;
        ulong id = EntityId.Initial(EntityKind.Level, (ulong)level);
        double u = tick.Chance.Binomial(StreamId.HireAllocation, 0, id, matches, weightU / (weightU + weightF + weightH));
        double f = weightF + weightH == 0
            ? 0
            : tick.Chance.Binomial(StreamId.HireAllocation, 1, id, matches - u, weightF / (weightF + weightH));
        double h = matches - u - f;
        double overflow = Math.Max(0, u - universities) + Math.Max(0, f - firms) + Math.Max(0, h - hub);
        u = Math.Min(u, universities);
        f = Math.Min(f, firms);
        h = Math.Min(h, hub);
        double more = Math.Min(overflow, universities - u);
        u += more;
        overflow -= more;
        more = Math.Min(overflow, firms - f);
        return (u, f + more, h + overflow - more);
    }

    private static void Place(
        WorldState world, in Tick tick, int level, double hires, double[] staff, double[] vacancies, int rows, int draw)
    {
        if (hires == 0)
            return;
        double u = tick.Chance.Uniform(StreamId.HireAllocation, draw, EntityId.Initial(EntityKind.Level, (ulong)level));
        Span<double> taken = world.Scratch.A;
        if (tick.Stochastic)
        {
            int found = Crowd.Of(world.Team, vacancies, rows, world.Scratch.B).Find(hires, u, world.Scratch.Rows, taken);
            ReadOnlySpan<int> hiring = world.Scratch.Rows.AsSpan(0, found);
            for (int i = 0; i < hiring.Length; i++)
                staff[hiring[i]] += taken[i];
            return;
        }

        taken = taken[..rows];
        SystematicSample.Take(vacancies.AsSpan(0, rows), hires, u, stochastic: false, taken);
        ColumnArithmetic.Add(staff.AsSpan(0, rows), taken);
    }

    /// <summary>
    /// T13: market wages move with tightness relative to its norm; university pay follows consumer prices by its indexation.
    /// </summary>
    private static void MoveWage(WorldState world, int level, double vacancies, double seekers)
    {
        Labour labour = world.Labour;
        double change = WageChange(world.Parameters[WageResponse], (vacancies + 1) / (seekers + 1), world.Start.Tightness[level]);
        labour.FirmWage[level] *= StableMath.Exp(change);
        labour.MarketTerm[level] += change;
        double priceGrowth = Time.Step * StableMath.Log(1 + world.Economy.InflationPerYear);
        labour.UniversityWage[level] *= StableMath.Exp((world.Settings[PayIndexation] - 1) * priceGrowth);
    }

    /// <summary>T13: change of the log real market wage in one month.</summary>
    public static double WageChange(double response, double tightness, double norm)
    {
        double change = Time.Step * response * StableMath.Log(tightness / norm);
        return Math.Clamp(change, -WageChangeMaxPerYear * Time.Step, WageChangeMaxPerYear * Time.Step);
    }
}
