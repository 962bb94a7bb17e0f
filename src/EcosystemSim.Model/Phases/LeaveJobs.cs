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
        for (int level = 0; level < Level.Count; level++)
        {
            double migration = Migration.Multiplier(world, level, tick.Month);
            for (int group = 0; group < Classes; group++)
                Draw(world, in tick, group, level, migration, leavers.Slice(((group * Level.Count) + level) * Causes, Causes));
        }

        Return(world, in tick);
        // Seniors first: promotions join them only after their own leavers are sampled.
        for (int level = Level.Senior; level >= Level.Engineer; level--)
        {
            for (int group = 0; group < Classes; group++)
                Apply(world, in tick, group, level, leavers.Slice(((group * Level.Count) + level) * Causes, Causes));
        }
    }

    private static void Draw(WorldState world, in Tick tick, int group, int level, double migration, Span<double> leavers)
    {
        Span<double> rates = stackalloc double[Causes];
        rates[Emigrate] =
            EmigrationRate(world, level) * migration * (group == PoolClass ? world.Parameters[PoolEmigrationMultiplier] : 1);
        rates[Retire] = level == Level.Senior ? world.Parameters[SeniorRetirement] : RetirementPerYear;
        rates[Promote] = group == PoolClass ? 0 : PromotionRate(world, level);
        rates[Quit] = QuitRate(world, group, level);
        double sum = rates[Emigrate] + rates[Retire] + rates[Promote] + rates[Quit];
        double any = 1 - StableMath.Exp(-Time.Step * sum);
        double left = Persons(world, group, level), kept = 1;
        for (int cause = 0; cause < Causes; cause++)
        {
            double p = any * rates[cause] / sum;
            leavers[cause] = tick.Chance.Binomial(StreamId.LabourExits, cause, ClassId(group, level), left, p / kept);
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

    private static double Persons(WorldState world, int group, int level) => group switch
    {
        UniversityClass => HomeStock.AtUniversities(world, level),
        FirmClass => HomeStock.AtFirms(world, level),
        HubClass => world.Labour.HubStaff[level],
        _ => world.Labour.Pool[level],
    };

    private static ulong ClassId(int group, int level) =>
        EntityId.Initial(EntityKind.LabourClass, (ulong)((group * Level.Count) + level));

    private static void Apply(WorldState world, in Tick tick, int group, int level, ReadOnlySpan<double> leavers)
    {
        for (int cause = 0; cause < Causes; cause++)
        {
            double persons = leavers[cause];
            if (persons == 0)
                continue;
            Remove(world, in tick, group, level, cause, persons);
            switch (cause)
            {
                case Emigrate:
                    world.Labour.Diaspora[level] += persons;
                    world[Flow.EmigrationEngineers + level] += persons;
                    break;
                case Retire:
                    world.Labour.Exited += persons;
                    break;
                case Quit when group == PoolClass:
                    world.Labour.Exited += persons;
                    break;
                case Quit:
                    world.Labour.Pool[level] += persons;
                    break;
                default:
                    break;
            }
        }
    }

    private static void Remove(WorldState world, in Tick tick, int group, int level, int cause, double persons)
    {
        switch (group)
        {
            case UniversityClass:
                Sample(world, in tick, group, level, cause, persons, world.Units.Staff, world.Units.Count);
                break;
            case FirmClass:
                Sample(world, in tick, group, level, cause, persons, world.Firms.Staff, world.Firms.Count);
                break;
            case HubClass:
                world.Labour.HubStaff[level] -= persons;
                if (cause == Promote)
                    world.Labour.HubStaff[Level.Senior] += persons;
                break;
            default:
                world.Labour.Pool[level] -= persons;
                break;
        }
    }

    private static void Sample(
        WorldState world, in Tick tick, int group, int level, int cause, double persons, double[][] staff, int rows)
    {
        Span<double> taken = world.Scratch.A.AsSpan(0, rows);
        double u = tick.Chance.Uniform(StreamId.ExitAllocation, cause, ClassId(group, level));
        Span<double> own = staff[level].AsSpan(0, rows);
        SystematicSample.Take(own, persons, u, tick.Stochastic, taken);
        ColumnArithmetic.Subtract(own, taken);
        if (cause == Promote)
            ColumnArithmetic.Add(staff[Level.Senior].AsSpan(0, rows), taken);
    }

    /// <summary>T9: returns and ageing-out of the diaspora, then funded returns.</summary>
    private static void Return(WorldState world, in Tick tick)
    {
        Labour labour = world.Labour;
        for (int level = 0; level < Level.Count; level++)
        {
            ulong id = EntityId.Initial(EntityKind.Level, (ulong)level);
            double attraction = StableMath.Exp(
                -world.Parameters[MigrationElasticity] * Migration.WageGap(world, level, tick.Month));
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
