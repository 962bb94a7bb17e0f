namespace EcosystemSim.Model.Phases;

/// <summary>J3: the gates that end the stages of a project.</summary>
public static class Gates
{
    // The first two stages share a block.
    private const int FirstDraw = 1;

    /// <summary>Log odds of an average project without support at the gate that ends a stage.</summary>
    public static double Logit(WorldState world, int stage) => StableMath.Logit(stage switch
    {
        1 => world.Parameters[IdeaSuccess],
        2 => world.Parameters[PrototypeSuccess],
        _ => world.Parameters[ProductSuccess],
    });

    /// <summary>Probability of passing the gate at the end of a stage.</summary>
    public static double Probability(WorldState world, double gateLogit, double hubSupport, double funded, double merit) =>
        StableMath.Logistic(GateOdds.Of(world).Log(gateLogit, hubSupport, funded, merit));

    /// <summary>One project before its gate.</summary>
    public static void Pass(WorldState world, in Tick tick, int k, int stage, double gateLogit)
    {
        ProjectTable projects = world.Projects;
        bool hub = projects.HubSupport[k] > 0;
        double p = Probability(world, gateLogit, projects.HubSupport[k], Funded(projects, k), projects.Merit[k]);
        bool passed = tick.Chance.Bernoulli(StreamId.Gate, FirstDraw + stage, projects.Id[k], p);
        world[hub ? Flow.HubGates : Flow.OtherGates]++;
        if (!passed)
        {
            projects.Stage[k] = 0;
            return;
        }

        world[hub ? Flow.HubGatesPassed : Flow.OtherGatesPassed]++;
        if (stage == ProjectTable.LastStage)
            Launches.Launch(world, in tick, k);
        Enter(projects, k, stage == ProjectTable.LastStage ? 0 : stage + 1);
    }

    /// <summary>
    /// The same for many projects before the gates of the first two stages, none of which has the hub's support.
    /// </summary>
    public static void PassPlain(WorldState world, in Tick tick, ReadOnlySpan<StageTerm> terms, ReadOnlySpan<int> rows)
    {
        ProjectTable projects = world.Projects;
        GateOdds odds = GateOdds.Of(world);
        Span<ulong> ids = world.Scratch.Ids.AsSpan(0, rows.Length);
        Span<double> against = world.Scratch.A.AsSpan(0, rows.Length);
        for (int n = 0; n < rows.Length; n++)
        {
            int k = rows[n];
            ids[n] = projects.Id[k];
            against[n] = -odds.Log(terms[(int)projects.Stage[k]].GateLogit, 0, Funded(projects, k), projects.Merit[k]);
        }

        ColumnMath.Exp(against, against);
        Span<double> first = world.Scratch.B.AsSpan(0, rows.Length), second = world.Scratch.C.AsSpan(0, rows.Length);
        tick.Chance.Draws.FillPairs(StreamId.Gate, tick.Month, FirstDraw + 1, ids, first, second);
        int passed = 0;
        for (int n = 0; n < rows.Length; n++)
        {
            int stage = (int)projects.Stage[rows[n]];
            int passes = (stage == 1 ? first[n] : second[n]) < 1 / (1 + against[n]) ? 1 : 0;
            passed += passes;
            // Whether it passes is half and half: no branch on it.
            Enter(projects, rows[n], (stage + 1) * passes);
        }

        world[Flow.OtherGates] += rows.Length;
        world[Flow.OtherGatesPassed] += passed;
    }

    /// <summary>A project enters a stage, or ends (stage 0); a university's prototype waits for the hub or a firm (J5).</summary>
    private static void Enter(ProjectTable projects, int k, int stage)
    {
        projects.Stage[k] = stage;
        projects.SubStage[k] = 0;
        projects.StageCost[k] = 0;
        projects.StageCovered[k] = 0;
        if (projects.Owner[k] != (int)Owner.University || stage == 0)
            return;
        if (projects.HubSupport[k] > 0)
            HubIntake.TakeOver(projects, k);
        else
            projects.MonthsWaiting[k] = 0;
    }

    /// <summary>Share of a stage's cost that grants or venture capital paid.</summary>
    private static double Funded(ProjectTable projects, int k) =>
        projects.StageCost[k] > 0 ? Math.Min(1, projects.StageCovered[k] / projects.StageCost[k]) : 0;
}

/// <summary>J3: what moves the log odds at a gate, the same for all projects of a month.</summary>
/// <param name="PerHub">Gain from the hub's support.</param>
/// <param name="PerFunding">Gain when the whole stage is funded.</param>
/// <param name="PerMerit">Gain per unit of merit.</param>
/// <param name="GapLoss">Loss by the technology gap.</param>
public readonly record struct GateOdds(double PerHub, double PerFunding, double PerMerit, double GapLoss)
{
    /// <summary>The effects of the present month.</summary>
    public static GateOdds Of(WorldState world)
    {
        double gap = world.Economy.TechGap - world.Start.TechGap[world.Start.Focal];
        return new GateOdds(
            world.Parameters[HubSuccessEffect], world.Parameters[GrantSuccessEffect], world.Parameters[MeritEffect],
            world.Parameters[GapSuccessPenalty] * gap);
    }

    /// <summary>Log odds of one project.</summary>
    public double Log(double gateLogit, double hubSupport, double funded, double merit) =>
        gateLogit + (PerHub * hubSupport) + (PerFunding * funded) + (PerMerit * merit) - GapLoss;
}
