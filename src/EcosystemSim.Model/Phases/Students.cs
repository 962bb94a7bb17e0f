using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>Students of the universities: Erlang stages, graduation and enrolment (T1-T3).</summary>
public static class Students
{
    // Universities whose draws are made at once.
    private const int UniversityChunk = 64;

    /// <summary>
    /// T2 and T3: progress from the last stage to the first, then where graduates go.
    /// </summary>
    public static void Advance(WorldState world, in Tick tick, ReadOnlySpan<Employed> employed)
    {
        Universities universities = world.Universities;
        BinomialLaw dropout = BinomialLaw.Of(1 - StableMath.Exp(-world.Parameters[Dropout] * Time.Step));
        Programme bachelor = new(
            StreamId.DegreeStages, dropout, BinomialLaw.Of(BachelorStages * Time.Step / world.Parameters[BachelorYears]));
        Programme doctoral = new(
            StreamId.DoctoralStages, dropout, BinomialLaw.Of(PhdStages * Time.Step / world.Parameters[PhdYears]));
        int count = universities.Count;
        ReadOnlySpan<ulong> ids = universities.Id.AsSpan(0, count);
        Span<double> bachelors = world.Scratch.A.AsSpan(0, count), doctors = world.Scratch.A.AsSpan(count, count);
        Span<double> left = world.Scratch.B.AsSpan(0, count), leftDoctoral = world.Scratch.B.AsSpan(count, count);
        // Here and not with the enrolment: this month's doctoral entries already belong to the new year.
        if (tick.MonthOfYear == EnrolmentMonthOfYear)
            Array.Clear(universities.PhdEntriesOfYear);
        Progress(universities.Bachelor, in bachelor, in tick, ids, bachelors, left);
        Progress(universities.Doctoral, in doctoral, in tick, ids, doctors, leftDoctoral);
        double newPhds = 0, graduates = 0;
        for (int u = 0; u < count; u++)
        {
            world.Labour.Exited += left[u];
            ToPool(world, Level.Engineer, leftDoctoral[u]);
            newPhds += doctors[u];
            graduates += bachelors[u];
        }

        DoctoralEntry entry = DoctoralEntry.Of(world, employed, tick.MonthOfYear);
        double emigration = world.Parameters[GraduateEmigration];
        double bachelorsAbroad = Math.Min(
            1 - entry.Probability, emigration * Emigration(world, Level.Engineer, employed, tick.Month));
        double doctorsAbroad = Math.Min(1, emigration * Emigration(world, Level.Researcher, employed, tick.Month));
        entry.Pay(world, Graduation.OfBachelors(world, in tick, bachelors, entry.Probability, bachelorsAbroad));
        Graduation.OfDoctors(world, in tick, doctors, doctorsAbroad);
        world.Labour.BachelorRing[tick.Month % Time.MonthsPerYear] = graduates;
        world[Flow.BachelorGraduates] += graduates;
        world[Flow.NewPhds] += newPhds;
    }

    /// <summary>
    /// One programme at every university: dropouts, then advances, last stage first. Fills graduates and dropouts.
    /// </summary>
    public static void Progress(
        double[][] stages, in Programme programme, in Tick tick, ReadOnlySpan<ulong> ids, Span<double> graduates,
        Span<double> dropouts)
    {
        Span<double> left = stackalloc double[UniversityChunk], advanced = stackalloc double[UniversityChunk];
        graduates.Clear();
        dropouts.Clear();
        for (int at = 0; at < ids.Length; at += UniversityChunk)
        {
            int count = Math.Min(UniversityChunk, ids.Length - at);
            left = left[..count];
            advanced = advanced[..count];
            for (int stage = stages.Length - 1; stage >= 0; stage--)
            {
                Span<double> persons = stages[stage].AsSpan(at, count);
                tick.Chance.FillPairs(programme.Stream, 2 * stage, ids.Slice(at, count), left, advanced);
                tick.Chance.Binomials(left, persons, in programme.Dropout, left);
                ColumnArithmetic.Subtract(persons, left);
                tick.Chance.Binomials(advanced, persons, in programme.Pace, advanced);
                ColumnArithmetic.Subtract(persons, advanced);
                Span<double> next = stage == stages.Length - 1 ? graduates : stages[stage + 1];
                ColumnArithmetic.Add(next.Slice(at, count), advanced);
                ColumnArithmetic.Add(dropouts.Slice(at, count), left);
            }
        }
    }

    /// <summary>A programme of study: its random stream and the chances of a month in each stage.</summary>
    public readonly struct Programme(StreamId stream, BinomialLaw dropout, BinomialLaw pace)
    {
        /// <summary>Probability of leaving without a degree.</summary>
        public readonly BinomialLaw Dropout = dropout;

        /// <summary>Probability of moving on, for those who stay.</summary>
        public readonly BinomialLaw Pace = pace;

        public StreamId Stream { get; } = stream;
    }

    /// <summary>T1: next year's intake is set in month 6; a twelfth of it enters each month.</summary>
    public static void Enrol(WorldState world, in Tick tick, ReadOnlySpan<Employed> employed)
    {
        Universities universities = world.Universities;
        int month = (tick.MonthOfYear + Time.MonthsPerYear - EnrolmentMonthOfYear) % Time.MonthsPerYear;
        if (month == 0)
            SetIntake(world, in tick, in employed[Level.Engineer]);

        for (int u = 0; u < universities.Count; u++)
        {
            double entrants = Time.MonthlyPart(universities.IntakePerYear[u], month, tick.Stochastic);
            universities.Bachelor[0][u] += entrants;
            world.Labour.Intake += entrants;
        }
    }

    private static void SetIntake(WorldState world, in Tick tick, in Employed engineers)
    {
        Universities universities = world.Universities;
        double wage = StableMath.Pow(
            Migration.MeanWage(world, Level.Engineer, in engineers) / world.Start.MeanEngineerWage,
            world.Parameters[EnrolmentElasticity]);
        double growth = StableMath.Exp(world.Settings[IntakeGrowth] * tick.Year);
        double normal = world.Settings[Intake] * growth * wage;
        double wanted = normal * (1 + world.Controls.Get<ExtraEnrolment>());
        double capacityUse = 0, requests = 0;
        for (int u = 0; u < universities.Count; u++)
        {
            double cap = NewStudentsPerResearcherYear * Researchers(world, u);
            double intake = Math.Min(wanted * universities.SeatRequest[u] * world.Start.IntakeShare[u], cap);
            requests = Math.Max(requests, universities.SeatRequest[u]);
            universities.IntakePerYear[u] = tick.Chance.Round(StreamId.EnrolmentRounding, 0, universities.Id[u], intake);
            capacityUse += universities.IntakePerYear[u];
        }

        double extra = Math.Max(0, capacityUse - normal);
        if (world.Controls.Get<ExtraEnrolment>() > 0 || requests > 1)
        {
            world.Ledger.BuyForPolicy(
                ref world.Ledger.Households, extra * world.Settings[EnrolmentSeatCost] * Money.PerMusd(world));
        }
    }

    /// <summary>Researchers and seniors of a university.</summary>
    public static double Researchers(WorldState world, int university)
    {
        double sum = 0;
        for (int unit = university * ResearchUnits.Fields; unit < (university + 1) * ResearchUnits.Fields; unit++)
            sum += world.Units.Staff[Level.Researcher][unit] + world.Units.Staff[Level.Senior][unit];
        return sum;
    }

    private static double Emigration(WorldState world, int level, ReadOnlySpan<Employed> employed, int month) =>
        Migration.Multiplier(
            world, level, in employed[level], Migration.WageGap(world, level, in employed[level], month));

    /// <summary>Newcomers to the labour force.</summary>
    public static void ToPool(WorldState world, int level, double persons)
    {
        world.Labour.Pool[level] += persons;
        world.Labour.Entrants[level] += persons;
    }
}
