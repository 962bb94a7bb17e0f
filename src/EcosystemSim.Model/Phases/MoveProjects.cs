using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 9. Projects are paid for and advance (J2, J4), pass or fail gates (J3), are licensed (J5) or launched (J7), win hub
/// support (J6); new ideas come last (J1), so that their first trial is next month.
/// </summary>
public sealed class MoveProjects : IPhase
{
    public PhaseInfo Info { get; } = new(
        "move-projects", "Projects advance through gates to launch; the hub picks some; new ideas appear.",
        "J2-J5,J7,J6,J1", "monthly")
    {
        Reads =
        [
            "economy", "labour: hub-staff", "universities: cash, overhead-purse", "units: id, quality-of-month",
            "firms: id, sector, weight, staff, cash, last-venture-month",
            "projects: id, owner-kind, owner-row, stage, sub-stage, merit, hub-support, sector, from-university",
            "projects: birth-month, grant-purse, stage-cost-paid, stage-cost-covered, months-unpaid, months-waiting",
            "sectors: adoption", "ledger", "choices", "flows",
        ],
        Writes = ["universities: cash, overhead-purse", "firms", "projects", "successes", "ledger", "flows"],
        Rows = "projects",
    };

    public void Run(WorldState world, in Tick tick)
    {
        if (world.Freeze.HasFlag(Freeze.Projects))
            return;
        Array.Clear(world.Firms.ProjectCost, 0, world.Firms.Count);
        world.Scratch.SpinOffsOfMonth = 0;
        world.Scratch.Weights.Forget();
        world.Funding.Successes[tick.Month % Funding.SuccessMonths] = 0;
        Advance(world, in tick);
        HubIntake.LicenseWaiting(world, in tick);
        Sweep(world);
        if (tick.Month % HubIntakeIntervalMonths == 0)
            HubIntake.Select(world, in tick);
        Ideas.Add(world, in tick);
    }

    private static void Advance(WorldState world, in Tick tick)
    {
        ProjectTable projects = world.Projects;
        Span<StageTerm> terms = stackalloc StageTerm[StageTerm.Count];
        StageTerm.SetAll(world, terms);
        Span<double> uniform = world.Scratch.B.AsSpan(0, projects.Count);
        tick.Chance.Fill(StreamId.StageProgress, 0, projects.Id.AsSpan(0, projects.Count), uniform);
        StagePayments payments = new(world, tick.Month);
        ReadOnlySpan<double> waiting = projects.MonthsWaiting, stages = projects.Stage, hub = projects.HubSupport;
        for (int k = 0; k < uniform.Length; k++)
        {
            if (waiting[k] >= 0)
                continue;
            int stage = (int)stages[k];
            ref readonly StageTerm term = ref terms[StageTerm.Index(stage, hub[k] > 0)];
            if (!payments.Pay(k, in term))
            {
                if (++projects.MonthsUnpaid[k] >= UnpaidMonthsMax)
                    projects.Stage[k] = 0;
                continue;
            }

            if (uniform[k] >= term.Pace)
                continue;
            if (projects.SubStage[k] == 0)
                projects.SubStage[k] = 1;
            else
                PassGate(world, in tick, k, stage, in term);
        }
    }

    /// <summary>J2: mean years in a stage.</summary>
    public static double StageYears(WorldState world, int stage, double hubSupport)
    {
        double years = stage == 1 ? world.Parameters[IdeaStageYears] : world.Parameters[LaterStageYears];
        if (hubSupport > 0)
            years *= StableMath.Exp(-world.Parameters[HubSpeed] * world.Parameters[HubSuccessEffect]);
        if (stage == ProjectTable.LastStage)
            years *= 1 + (ComplianceDelayShare * world.Controls.Get<EthicsStringency>() * (1 - world.Controls.Get<Sandbox>()));
        return years;
    }

    /// <summary>J3: log odds of an average project without support at the gate that ends a stage.</summary>
    public static double GateLogit(WorldState world, int stage) => StableMath.Logit(stage switch
    {
        1 => world.Parameters[IdeaSuccess],
        2 => world.Parameters[PrototypeSuccess],
        _ => world.Parameters[ProductSuccess],
    });

    /// <summary>J3: probability of passing the gate at the end of a stage.</summary>
    public static double GateProbability(WorldState world, double gateLogit, double hubSupport, double funded, double merit)
    {
        double gap = world.Economy.TechGap - world.Start.TechGap[world.Start.Focal];
        return StableMath.Logistic(
            gateLogit + (world.Parameters[HubSuccessEffect] * hubSupport)
            + (world.Parameters[GrantSuccessEffect] * funded) + (world.Parameters[MeritEffect] * merit)
            - (world.Parameters[GapSuccessPenalty] * gap));
    }

    private static void PassGate(WorldState world, in Tick tick, int k, int stage, in StageTerm term)
    {
        ProjectTable projects = world.Projects;
        bool hub = projects.HubSupport[k] > 0;
        double funded = projects.StageCost[k] > 0 ? Math.Min(1, projects.StageCovered[k] / projects.StageCost[k]) : 0;
        double p = GateProbability(world, term.GateLogit, projects.HubSupport[k], funded, projects.Merit[k]);
        bool passed = tick.Chance.Bernoulli(StreamId.Gate, stage, projects.Id[k], p);
        world[hub ? Flow.HubGates : Flow.OtherGates]++;
        if (!passed)
        {
            projects.Stage[k] = 0;
            return;
        }

        world[hub ? Flow.HubGatesPassed : Flow.OtherGatesPassed]++;
        projects.SubStage[k] = 0;
        projects.StageCost[k] = 0;
        projects.StageCovered[k] = 0;
        if (stage == ProjectTable.LastStage)
        {
            Launches.Launch(world, in tick, k);
            projects.Stage[k] = 0;
            return;
        }

        projects.Stage[k] = stage + 1;
        if (projects.Owner[k] != (int)Owner.University)
            return;
        if (hub)
            HubIntake.TakeOver(projects, k);
        else
            projects.MonthsWaiting[k] = 0;
    }

    /// <summary>Removes the projects that ended this month, from the last row down so that no survivor is skipped.</summary>
    public static void Sweep(WorldState world)
    {
        ProjectTable projects = world.Projects;
        int k = projects.Count;
        while ((k = RowSearch.Last(projects.Stage.AsSpan(0, k), 0)) >= 0)
            projects.Table.RemoveBySwap(k);
    }
}
