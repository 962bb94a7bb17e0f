using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 4. Students advance, graduate and enrol (T2, T3, T1); people train abroad (T4), learn from visiting experts (T5) and
/// retrain (T6); the human-capital index is diluted by newcomers. Order within the phase: progress before entry, so that an
/// entrant's first trial is next month.
/// </summary>
public sealed class TrainPeople : IPhase
{
    // Cohorts that own draws.
    private const int TraineesFirst = 0, TraineesSecond = 1, NewTrainees = 2, RetraineesFirst = 3, RetraineesSecond = 4;

    public PhaseInfo Info { get; } = new(
        "train-people", "Students advance, graduate and enrol; people train abroad, learn from visitors and retrain.",
        "T2,T3,T1,T4-T6", "monthly; enrolment in month 6")
    {
        Reads =
        [
            "economy", "labour: pool, diaspora, human-capital, university-wage, firm-wage, hub-staff", "labour-scalars",
            "universities: id, bachelor-stage, doctoral-stage, intake-per-year, phd-entries-of-year, seat-request",
            "units: staff", "firms: staff", "funding: purse, balance, paid-of-year", "funding-scalars", "ledger", "flows",
        ],
        Writes =
        [
            "labour: pool, diaspora, human-capital, entrants", "labour-scalars",
            "universities: bachelor-stage, doctoral-stage, intake-per-year, phd-entries-of-year", "units: staff",
            "funding: purse, balance, paid-of-year", "ledger", "flows",
        ],
        Rows = "universities",
    };

    public void Run(WorldState world, in Tick tick)
    {
        Array.Clear(world.Labour.Entrants);
        // Nobody changes employers in this phase, but for those whom universities send abroad.
        Span<Employed> employed = stackalloc Employed[Level.Count];
        world.Scratch.FirmStaff.Forget();
        Employed.OfMonth(world, employed);
        Students.Advance(world, in tick, employed);
        Students.Enrol(world, in tick, employed);
        TrainAbroad(world, in tick, employed);
        Retrain(world, in tick);
        DiluteHumanCapital(world, employed);
        LearnFromExperts(world, employed, tick.Month);
    }

    /// <summary>Visiting experts present, full-time equivalents (T5).</summary>
    public static double ExpertsPresent(WorldState world, int month) =>
        world.Controls.Get<VisitingExperts>() + Agreements.Experts(world, month);

    private static void TrainAbroad(WorldState world, in Tick tick, Span<Employed> employed)
    {
        Labour labour = world.Labour;
        ulong first = EntityId.Initial(EntityKind.Cohort, TraineesFirst),
            second = EntityId.Initial(EntityKind.Cohort, TraineesSecond);
        double advance = TrainingAbroadStages * Time.Step / TrainingAbroadYears;
        double completed = tick.Chance.Binomial(StreamId.TrainingStages, 0, second, labour.Trainees[1], advance);
        double moved = tick.Chance.Binomial(StreamId.TrainingStages, 0, first, labour.Trainees[0], advance);
        labour.Trainees[1] += moved - completed;
        labour.Trainees[0] -= moved;

        double staying = world.Parameters[TraineesStayingAbroad] * (1 - world.Controls.Get<ReturnBond>());
        double abroad = tick.Chance.Binomial(StreamId.TrainingCompletion, 0, first, completed, staying);
        double home = completed - abroad;
        labour.Diaspora[Level.Researcher] += abroad;
        labour.Pool[Level.Researcher] += home;
        world[Flow.TrainedAbroad] += home;
        if (home > 0)
            RaiseHumanCapital(world, Level.Researcher, employed, world.Parameters[TrainingGain] * home);
        if (tick.MonthOfYear != EnrolmentMonthOfYear)
            return;
        SendAbroad(world, in tick);
        employed[Level.Researcher] = Employed.OfMonth(world, Level.Researcher);
    }

    /// <summary>
    /// T4: a third of the trainees come from universities, the rest from the pool and this month's doctoral graduates.
    /// </summary>
    private static void SendAbroad(WorldState world, in Tick tick)
    {
        double seats = world.Controls.Get<ForeignTrainingSeats>()
            + Agreements.Seats(world, tick.Month);
        if (seats == 0)
            return;
        double[] staff = world.Units.Staff[Level.Researcher];
        ReadOnlySpan<double> counts = staff.AsSpan(0, world.Units.Count);
        double employed = OrderedSum.Of(counts);
        ulong id = EntityId.Initial(EntityKind.Cohort, NewTrainees);
        double takers = tick.Chance.Round(
            StreamId.CapacityRounding, 0, id,
            Math.Min(
                seats * (1 - (world.Parameters[BondDeterrence] * world.Controls.Get<ReturnBond>())),
                ForeignTrainingStaffShareMax * employed));
        double fromStaff = Math.Min(
            employed, tick.Chance.Round(StreamId.CapacityRounding, 1, id, takers * TraineesFromUniversityShare));
        // Doctoral graduates of the month are already in the pool (T3), so the pool bounds what it can send.
        double fromPool = Math.Min(takers - fromStaff, world.Labour.Pool[Level.Researcher]);
        Span<double> taken = world.Scratch.A.AsSpan(0, counts.Length);
        SystematicSample.Take(
            counts, fromStaff, tick.Chance.Draws.Uniform(StreamId.ExitAllocation, tick.Month, 0, id), tick.Stochastic, taken);
        ColumnArithmetic.Subtract(staff.AsSpan(0, taken.Length), taken);
        world.Labour.Pool[Level.Researcher] -= fromPool;
        world.Labour.Trainees[0] += fromStaff + fromPool;
        world.Ledger.BuyForPolicy(
            ref world.Ledger.RestOfWorld,
            (fromStaff + fromPool) * world.Settings[TrainingSeatCost] * Money.Million * Money.PerForeignUsd(world, tick.Month));
    }

    private static void Retrain(WorldState world, in Tick tick)
    {
        Labour labour = world.Labour;
        ulong first = EntityId.Initial(EntityKind.Cohort, RetraineesFirst),
            second = EntityId.Initial(EntityKind.Cohort, RetraineesSecond);
        double advance = RetrainingStages * Time.Step / RetrainingYears;
        double leaving = tick.Chance.Binomial(StreamId.TrainingStages, 0, second, labour.Retrainees[1], advance);
        double moved = tick.Chance.Binomial(StreamId.TrainingStages, 0, first, labour.Retrainees[0], advance);
        labour.Retrainees[1] += moved - leaving;
        labour.Retrainees[0] -= moved;
        double completed = tick.Chance.Binomial(
            StreamId.TrainingCompletion, 0, second, leaving, world.Parameters[RetrainingCompletion]);
        labour.Pool[Level.Engineer] += completed;
        labour.Entrants[Level.Engineer] += completed;
        labour.Exited += leaving - completed;
        world[Flow.Retrained] += completed;
        if (tick.MonthOfYear != 0)
            return;
        double seats = world.Controls.Get<RetrainingSeats>();
        double persons = tick.Chance.Round(StreamId.CapacityRounding, 0, first, seats);
        labour.Retrainees[0] += persons;
        labour.Intake += persons;
        world.Ledger.BuyForPolicy(
            ref world.Ledger.Households, persons * world.Settings[RetrainingSeatCost] * Money.PerMusd(world));
    }

    /// <summary>T6: skills above the norm fade and are diluted by newcomers, who arrive with h = 1.</summary>
    private static void DiluteHumanCapital(WorldState world, ReadOnlySpan<Employed> employed)
    {
        Labour labour = world.Labour;
        double kept = StableMath.Exp(-HumanCapitalDecayPerYear * Time.Step);
        for (int level = 0; level < Level.Count; level++)
        {
            double stock = employed[level].All + labour.Pool[level];
            double before = stock - labour.Entrants[level];
            if (stock > 0 && before > 0)
                labour.HumanCapital[level] = 1 + ((labour.HumanCapital[level] - 1) * kept * before / stock);
        }
    }

    /// <summary>T5: each expert trains ten persons a year, engineers and researchers in proportion to their numbers.</summary>
    private static void LearnFromExperts(WorldState world, ReadOnlySpan<Employed> employed, int month)
    {
        double experts = ExpertsPresent(world, month);
        if (experts == 0)
            return;
        double engineers = employed[Level.Engineer].All + world.Labour.Pool[Level.Engineer];
        double persons = engineers + (employed[Level.Researcher].All + world.Labour.Pool[Level.Researcher]);
        double gain = world.Parameters[TrainingGain] * ExpertTrainingGainShare * Time.Step
            * PersonsTrainedPerExpertYear * experts / persons;
        world.Labour.HumanCapital[Level.Engineer] += gain;
        world.Labour.HumanCapital[Level.Researcher] += gain;
    }

    private static void RaiseHumanCapital(
        WorldState world, int level, ReadOnlySpan<Employed> employed, double gainTimesPersons)
    {
        double stock = employed[level].All + world.Labour.Pool[level];
        if (stock > 0)
            world.Labour.HumanCapital[level] += gainTimesPersons / stock;
    }
}
