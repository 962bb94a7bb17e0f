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
            "firms: id, sector, weight, staff, cash, last-venture-month, idea-effort",
            "projects: id, owner-kind, owner-row, stage, sub-stage, merit, hub-support, sector, from-university",
            "projects: birth-month, grant-purse, stage-cost-paid, stage-cost-covered, months-unpaid, months-waiting",
            "sectors: adoption", "ledger", "choices", "flows",
        ],
        Writes = ["universities: cash, overhead-purse", "firms", "projects", "successes", "ledger", "flows"],
        Rows = "projects",
    };

    public void Run(WorldState world, in Tick tick)
    {
        if ((world.Freeze & Freeze.Projects) != 0)
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
        StageTerms terms = StageTerms.Of(world);
        int exceptions = SubStages.Divide(
            world, in tick, terms[StageTerm.Index(ProjectTable.LastStage, hub: false)].Pace);
        // Projects with money of their own come after those without: a launch among them may move money.
        PlainPayments.Pay(world, tick.Month, in terms);
        StagePayments payments = new(world, tick.Month);
        Span<double> uniform = world.Scratch.B.AsSpan(0, projects.Count);
        foreach (int k in world.Scratch.Rows.AsSpan(0, exceptions))
        {
            if (projects.MonthsWaiting[k] < 0)
                AdvanceOne(world, in tick, k, uniform[k], terms, in payments);
            uniform[k] = 1;
        }

        int finished = SubStages.Finish(world, in terms);
        Gates.PassPlain(world, in tick, terms, world.Scratch.Rows.AsSpan(0, finished));
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

    /// <summary>A project with money of its own or before its launch: the month of one row.</summary>
    private static void AdvanceOne(
        WorldState world, in Tick tick, int k, double uniform, ReadOnlySpan<StageTerm> terms, in StagePayments payments)
    {
        ProjectTable projects = world.Projects;
        int stage = (int)projects.Stage[k];
        ref readonly StageTerm term = ref terms[StageTerm.Index(stage, projects.HubSupport[k] > 0)];
        if (!payments.Pay(k, in term))
            StagePayments.Miss(projects, k);
        else if (uniform >= term.Pace)
            return;
        else if (projects.SubStage[k] == 0)
            projects.SubStage[k] = 1;
        else
            Gates.Pass(world, in tick, k, stage, term.GateLogit);
    }

    /// <summary>Removes the projects that ended this month.</summary>
    public static void Sweep(WorldState world)
    {
        ProjectTable projects = world.Projects;
        Span<int> rows = world.Scratch.Rows;
        int ended = RowSearch.Below(projects.Stage.AsSpan(0, projects.Count), 1, rows);
        RowMoves moves = world.Scratch.ProjectMoves;
        moves.Plan(rows[..ended], projects.Count);
        projects.Table.Fill(moves, ended);
    }
}
