using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 5. People of every level and employer class emigrate, retire, are promoted or quit (T7, one multinomial each); some
/// return from abroad (T9). All draws use the head counts at the start of the phase.
/// </summary>
public sealed class LeaveJobs : IPhase
{
    private const int UniversityClass = 0, FirmClass = 1, HubClass = 2, PoolClass = 3, Classes = 4;
    private const int Emigrate = 0, Retire = 1, Promote = 2, Quit = 3, Causes = 4;

    public PhaseInfo Info { get; } = new(
        "leave-jobs", "People emigrate, retire, are promoted, quit or return from abroad.", "T7-T9", "monthly")
    {
        Reads =
        [
            "economy", "labour: pool, diaspora, university-wage, firm-wage, hub-staff", "labour-scalars", "units: staff",
            "firms: staff", "ledger", "flows",
        ],
        Writes = ["labour: pool, diaspora, hub-staff", "labour-scalars", "units: staff", "firms: staff", "ledger", "flows"],
        Rows = "firms",
    };

    public void Run(WorldState world, in Tick tick)
    {
        Span<double> leavers = stackalloc double[Classes * Level.Count * Causes];
        Span<Employed> employed = stackalloc Employed[Level.Count];
        Employed.OfMonth(world, employed);
        Span<double> wageGap = stackalloc double[Level.Count];
        for (int level = 0; level < Level.Count; level++)
        {
            wageGap[level] = Migration.WageGap(world, level, in employed[level], tick.Month);
            double migration = Migration.Multiplier(world, level, in employed[level], wageGap[level]);
            for (int group = 0; group < Classes; group++)
            {
                Span<double> own = leavers.Slice(((group * Level.Count) + level) * Causes, Causes);
                SetRates(world, group, level, migration, own);
                Draw(in tick, ClassId(group, level), Persons(world, group, level, in employed[level]), own);
            }
        }

        Return(world, in tick, wageGap);
        // Seniors first: promotions join them only after their own leavers are sampled.
        for (int level = Level.Senior; level >= Level.Engineer; level--)
        {
            for (int group = 0; group < Classes; group++)
                Apply(world, in tick, group, level, leavers.Slice(((group * Level.Count) + level) * Causes, Causes));
        }
    }

    private static void SetRates(WorldState world, int group, int level, double migration, Span<double> rates)
    {
        rates[Emigrate] =
            EmigrationRate(world, level) * migration * (group == PoolClass ? world.Parameters[PoolEmigrationMultiplier] : 1);
        rates[Retire] = level == Level.Senior ? world.Parameters[SeniorRetirement] : RetirementPerYear;
        rates[Promote] = group == PoolClass ? 0 : PromotionRate(world, level);
        rates[Quit] = QuitRate(world, group, level);
    }

    /// <summary>T7: leavers by cause in place of the yearly rates of the causes.</summary>
    private static void Draw(in Tick tick, ulong id, double persons, Span<double> leavers)
    {
        double sum = leavers[Emigrate] + leavers[Retire] + leavers[Promote] + leavers[Quit];
        double any = 1 - StableMath.Exp(-Time.Step * sum);
        Span<double> uniforms = stackalloc double[Causes];
        tick.Chance.FillDraws(StreamId.LabourExits, id, uniforms);
        double left = persons, kept = 1;
        for (int cause = 0; cause < Causes; cause++)
        {
            double p = any * leavers[cause] / sum;
            leavers[cause] = tick.Chance.Binomial(uniforms[cause], left, BinomialLaw.ForOneDraw(p / kept));
            left -= leavers[cause];
            kept -= p;
        }
    }

    private static double EmigrationRate(WorldState world, int level) => level switch
    {
        Level.Engineer => world.Parameters[EmigrationEngineers],
        Level.Researcher => world.Parameters[EmigrationResearchers],
        _ => world.Parameters[EmigrationSeniors],
    };

    private static double PromotionRate(WorldState world, int level) => level switch
    {
        Level.Engineer => EngineerPromotionPerYear,
        Level.Researcher => world.Parameters[Promotion],
        _ => 0,
    };

    private static double QuitRate(WorldState world, int group, int level) => group switch
    {
        UniversityClass => world.Parameters[UniversityQuits]
            * (world.Labour.FirmWage[level] / world.Labour.UniversityWage[level]) / world.Start.WageRatio[level],
        FirmClass => FirmQuitMultiplier * world.Parameters[UniversityQuits],
        HubClass => world.Parameters[UniversityQuits],
        _ => world.Parameters[PoolExit],
    };

    private static double Persons(WorldState world, int group, int level, in Employed employed) => group switch
    {
        UniversityClass => employed.AtUniversities,
        FirmClass => employed.AtFirms,
        HubClass => employed.AtHub,
        _ => world.Labour.Pool[level],
    };

    private static ulong ClassId(int group, int level) =>
        EntityId.Initial(EntityKind.LabourClass, (ulong)((group * Level.Count) + level));

    private static void Apply(WorldState world, in Tick tick, int group, int level, ReadOnlySpan<double> leavers)
    {
        switch (group)
        {
            case UniversityClass or FirmClass when tick.Stochastic:
                TakeWhole(world, in tick, group, level, leavers);
                break;
            case UniversityClass or FirmClass:
                TakeShares(world, group, level, leavers);
                break;
            case HubClass:
                foreach (double persons in leavers)
                    world.Labour.HubStaff[level] -= persons;
                world.Labour.HubStaff[Level.Senior] += leavers[Promote];
                break;
            default:
                foreach (double persons in leavers)
                    world.Labour.Pool[level] -= persons;
                break;
        }

        Labour labour = world.Labour;
        labour.Diaspora[level] += leavers[Emigrate];
        world[Flow.EmigrationEngineers + level] += leavers[Emigrate];
        labour.Exited += leavers[Retire];
        if (group == PoolClass)
            labour.Exited += leavers[Quit];
        else
            labour.Pool[level] += leavers[Quit];
    }

    private static double[][] StaffOf(WorldState world, int group, out int rows)
    {
        rows = group == UniversityClass ? world.Units.Count : world.Firms.Count;
        return group == UniversityClass ? world.Units.Staff : world.Firms.Staff;
    }

    /// <summary>Whole persons leave employers by one systematic sample per cause.</summary>
    private static void TakeWhole(WorldState world, in Tick tick, int group, int level, ReadOnlySpan<double> leavers)
    {
        double[][] staff = StaffOf(world, group, out int rows);
        Crowd crowd = Crowd.Of(world.Team, staff[level], rows, world.Scratch.B);
        Span<double> uniforms = stackalloc double[Causes];
        tick.Chance.FillDraws(StreamId.ExitAllocation, ClassId(group, level), uniforms);
        for (int cause = 0; cause < leavers.Length; cause++)
        {
            int found = crowd.Find(leavers[cause], uniforms[cause], world.Scratch.Rows, world.Scratch.A);
            ReadOnlySpan<int> employers = world.Scratch.Rows.AsSpan(0, found);
            ReadOnlySpan<double> taken = world.Scratch.A.AsSpan(0, found);
            crowd.Remove(employers, taken);
            if (group == FirmClass)
                NoteLeavers(world, level, cause, leavers[cause]);
            for (int i = 0; cause == Promote && i < found; i++)
                staff[Level.Senior][employers[i]] += taken[i];
        }
    }

    /// <summary>Expected persons leave all employers in proportion.</summary>
    private static void TakeShares(WorldState world, int group, int level, ReadOnlySpan<double> leavers)
    {
        double[][] staff = StaffOf(world, group, out int rows);
        Span<double> taken = world.Scratch.A.AsSpan(0, rows), own = staff[level].AsSpan(0, rows);
        for (int cause = 0; cause < leavers.Length; cause++)
        {
            SystematicSample.Take(own, leavers[cause], 0, stochastic: false, taken);
            ColumnArithmetic.Subtract(own, taken);
            if (cause == Promote)
                ColumnArithmetic.Add(staff[Level.Senior].AsSpan(0, rows), taken);
            if (group == FirmClass)
                NoteLeavers(world, level, cause, leavers[cause]);
        }
    }

    private static void NoteLeavers(WorldState world, int level, int cause, double persons)
    {
        world.Scratch.FirmStaff.Change(level, -persons);
        if (cause == Promote)
            world.Scratch.FirmStaff.Change(Level.Senior, persons);
    }

    /// <summary>T9: returns and ageing-out of the diaspora, then funded returns.</summary>
    private static void Return(WorldState world, in Tick tick, ReadOnlySpan<double> wageGap)
    {
        Labour labour = world.Labour;
        for (int level = 0; level < Level.Count; level++)
        {
            ulong id = EntityId.Initial(EntityKind.Level, (ulong)level);
            double attraction = StableMath.Exp(-world.Parameters[MigrationElasticity] * wageGap[level]);
            double home = world.Parameters[ReturnRate] * attraction;
            double sum = home + DiasporaExitPerYear;
            double any = 1 - StableMath.Exp(-Time.Step * sum);
            double abroad = labour.Diaspora[level];
            double returned = tick.Chance.Binomial(StreamId.Returns, 0, id, abroad, any * home / sum);
            double aged = tick.Chance.Binomial(
                StreamId.Returns, 1, id, abroad - returned, any * DiasporaExitPerYear / sum / (1 - (any * home / sum)));
            double funded = FundedReturn(world, in tick, level, abroad - returned - aged, id);
            labour.Diaspora[level] -= returned + aged + funded;
            labour.Exited += aged;
            labour.Pool[level] += returned + funded;
            world[Flow.Returns] += returned + funded;
        }
    }

    private static double FundedReturn(WorldState world, in Tick tick, int level, double abroad, ulong id)
    {
        double share = level switch
        {
            Level.Researcher => FundedReturnResearcherShare,
            Level.Senior => 1 - FundedReturnResearcherShare,
            _ => 0,
        };
        double perYear = world.Controls.Get<FundedReturns>() * share;
        if (perYear == 0)
            return 0;
        double offers = Time.MonthlyPart(perYear, tick.MonthOfYear, tick.Stochastic);
        double willing =
            world.Parameters[FundedReturnAcceptance] * Math.Min(1, world.Labour.Diaspora[level] / world.Start.Diaspora[level]);
        double accepted = Math.Min(abroad, tick.Chance.Binomial(StreamId.FundedReturns, 0, id, offers, willing));
        world.Ledger.BuyForPolicy(
            ref world.Ledger.Households, accepted * world.Settings[FundedReturnCost] * Money.PerMusd(world));
        return accepted;
    }
}
