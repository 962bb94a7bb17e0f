using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Initialisation;

/// <summary>
/// Universities, research units, students, pool and diaspora at the start (9.1), and the constants of research and migration.
/// </summary>
public static class PeopleStart
{
    public static void Fill(WorldState world, in Draws draws)
    {
        SetLevels(world);
        SetUnits(world, in draws);
        SetStudents(world);
        SetResearch(world);
        SetMigration(world);
    }

    /// <summary>The three settings of a quantity by level.</summary>
    public static double[] ByLevel(WorldState world, Setting engineers, Setting researchers, Setting seniors) =>
        [world.Settings[engineers], world.Settings[researchers], world.Settings[seniors]];

    private static void SetLevels(WorldState world)
    {
        Labour labour = world.Labour;
        ByLevel(world, PoolEngineers, PoolResearchers, PoolSeniors).CopyTo(labour.Pool, 0);
        ByLevel(world, DiasporaEngineers, DiasporaResearchers, DiasporaSeniors).CopyTo(labour.Diaspora, 0);
        ByLevel(world, UniversityWageEngineer, UniversityWageResearcher, UniversityWageSenior).CopyTo(labour.UniversityWage, 0);
        ByLevel(world, FirmWageEngineer, FirmWageResearcher, FirmWageSenior).CopyTo(labour.FirmWage, 0);
        Array.Fill(labour.HumanCapital, 1);
        double[] firmStaff = ByLevel(world, FirmEngineers, FirmResearchers, FirmSeniors);
        double sum = firmStaff[0] + firmStaff[1] + firmStaff[2];
        world.Start.FirmMix = [.. firmStaff.Select(n => n / sum)];
        double pay = OrderedSum.OfProduct(firmStaff, labour.FirmWage);
        world.Start.FirmPayShare = [.. firmStaff.Zip(labour.FirmWage, (n, wage) => n * wage / pay)];
    }

    /// <summary>University sizes fall with rank; staff is spread over universities and fields by largest remainder.</summary>
    private static void SetUnits(WorldState world, in Draws draws)
    {
        ResearchUnits units = world.Units;
        double[] share = new double[units.Count];
        double total = 0;
        for (int unit = 0; unit < units.Count; unit++)
        {
            int university = unit / ResearchUnits.Fields;
            share[unit] = StableMath.Pow(university + 1, world.Settings[UniversitySizeSlope])
                * ResearchEffort.FieldShare(world, unit % ResearchUnits.Fields);
            total += share[unit];
        }

        for (int unit = 0; unit < units.Count; unit++)
            share[unit] /= total;
        double[] staff = ByLevel(world, UniversityEngineers, UniversityResearchers, UniversitySeniors);
        for (int level = 0; level < Level.Count; level++)
        {
            Apportionment.LargestRemainder(staff[level], share, units.Posts[level]);
            units.Posts[level].CopyTo(units.Staff[level], 0);
        }

        double spread = world.Settings[UnitQualitySpread];
        Chance chance = new(draws, 0, stochastic: true);
        for (int unit = 0; unit < units.Count; unit++)
        {
            units.Id[unit] = EntityId.Initial(EntityKind.Unit, (ulong)unit);
            units.PaperProductivity[unit] = chance.MeanOneLognormal(StreamId.Initialisation, 0, units.Id[unit], spread);
        }

        world.Start.PayrollUsd = new double[world.Universities.Count];
        world.Start.IntakeShare = new double[world.Universities.Count];
        double[] wage = world.Labour.UniversityWage;
        for (int unit = 0; unit < units.Count; unit++)
        {
            int u = unit / ResearchUnits.Fields;
            world.Universities.Id[u] = EntityId.Initial(EntityKind.University, (ulong)u);
            for (int level = 0; level < Level.Count; level++)
                world.Start.PayrollUsd[u] += units.Posts[level][unit] * wage[level];
            world.Start.IntakeShare[u] += (units.Posts[Level.Researcher][unit] + units.Posts[Level.Senior][unit])
                / (staff[Level.Researcher] + staff[Level.Senior]);
        }
    }

    /// <summary>9.1: T1-T3 run for sixty years at the growth of the intake fill the stages of both programmes.</summary>
    private static void SetStudents(WorldState world)
    {
        double growth = world.Settings[IntakeGrowth], intake = world.Settings[Intake];
        double dropout = 1 - StableMath.Exp(-world.Parameters[Dropout] * Time.Step);
        double paceB = Math.Min(1, BachelorStages * Time.Step / world.Parameters[BachelorYears]);
        double paceP = Math.Min(1, PhdStages * Time.Step / world.Parameters[PhdYears]);
        double[] bachelor = new double[BachelorStages], doctoral = new double[PhdStages];
        double[] graduates = new double[Time.MonthsPerYear];
        double entries = 0;
        for (int month = -StudentBurnInYears * Time.MonthsPerYear; month < 0; month++)
        {
            int enrolmentYear = (int)Math.Floor((month - EnrolmentMonthOfYear) * Time.Step);
            double leaving = Step(bachelor, dropout, paceB);
            Step(doctoral, dropout, paceP);
            graduates[(month % Time.MonthsPerYear + Time.MonthsPerYear) % Time.MonthsPerYear] = leaving;
            doctoral[0] += world.Parameters[PhdEntry] * leaving;
            entries = month < -EnrolmentMonthOfYear ? 0 : entries + (world.Parameters[PhdEntry] * leaving);
            bachelor[0] += intake * StableMath.Exp(growth * enrolmentYear) * Time.Step;
        }

        double[] share = world.Start.IntakeShare;
        Universities universities = world.Universities;
        for (int stage = 0; stage < BachelorStages; stage++)
            Apportionment.LargestRemainder(Math.Round(bachelor[stage]), share, universities.Bachelor[stage]);
        for (int stage = 0; stage < PhdStages; stage++)
            Apportionment.LargestRemainder(Math.Round(doctoral[stage]), share, universities.Doctoral[stage]);
        Apportionment.LargestRemainder(Math.Round(entries), share, universities.PhdEntriesOfYear);
        Apportionment.LargestRemainder(Math.Round(intake * StableMath.Exp(-growth)), share, universities.IntakePerYear);
        for (int month = 0; month < graduates.Length; month++)
            world.Labour.BachelorRing[month] = Math.Round(graduates[month]);
    }

    private static double Step(double[] stages, double dropout, double pace)
    {
        double graduates = 0;
        for (int stage = stages.Length - 1; stage >= 0; stage--)
        {
            double stay = stages[stage] * (1 - dropout);
            double advanced = stay * pace;
            stages[stage] = stay - advanced;
            if (stage == stages.Length - 1)
                graduates = advanced;
            else
                stages[stage + 1] += advanced;
        }

        return graduates;
    }

    /// <summary>
    /// K3, K7: papers per effective labour such that the first month publishes at the start rate; knowledge by papers.
    /// </summary>
    private static void SetResearch(WorldState world)
    {
        ResearchUnits units = world.Units;
        ResearchEffort.SetLabour(world, 0);
        double effective = 0;
        for (int unit = 0; unit < units.Count; unit++)
            effective += units.PaperProductivity[unit] * units.Labour[unit];
        double papers = world.Start.Papers[world.Start.Focal];
        world.Start.EffectiveLabour = effective;
        world.Start.PapersPerLabour = papers / effective;
        for (int unit = 0; unit < units.Count; unit++)
        {
            double own = units.PaperProductivity[unit] * units.Labour[unit] / effective;
            units.Knowledge[unit] = world.Economy.Knowledge * own;
            units.Quality[unit] = papers * own * Time.Step;
        }
    }

    /// <summary>T7, T8: what migration and quits are measured against.</summary>
    public static void SetMigration(WorldState world)
    {
        StartValues start = world.Start;
        start.Diaspora = [.. world.Labour.Diaspora];
        start.WageRatio = new double[Level.Count];
        start.DiasporaRatio = new double[Level.Count];
        start.LogWageRatio = new double[Level.Count];
        if (world.Firms.Count == 0)
            return;
        for (int level = 0; level < Level.Count; level++)
        {
            start.WageRatio[level] = world.Labour.FirmWage[level] / world.Labour.UniversityWage[level];
            start.DiasporaRatio[level] = world.Labour.Diaspora[level] / HomeStock.Of(world, level);
            start.LogWageRatio[level] = Migration.LogWageRatio(world, level, Employed.Of(world, level), 0);
        }

        start.MeanEngineerWage = Migration.MeanWage(world, Level.Engineer, Employed.Of(world, Level.Engineer));
        start.ResearcherPremium = Migration.MeanWage(world, Level.Researcher, Employed.Of(world, Level.Researcher))
            / start.MeanEngineerWage;
        start.StaffPerThousandWorkers = Ceilings.StaffPerThousandWorkers(world);
    }
}
