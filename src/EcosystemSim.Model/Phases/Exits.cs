using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// B8: firms close by age or insolvency; their people, projects, cash and unpaid grants go where the rules say.
/// </summary>
public static class Exits
{
    public static void Close(WorldState world, in Tick tick)
    {
        FirmTable firms = world.Firms;
        Span<int> rows = world.Scratch.Rows.AsSpan(0, Find(world, in tick));
        RowMoves moves = world.Scratch.FirmMoves;
        moves.Plan(rows, firms.Count);
        world.Scratch.ProjectsOfFirms.Begin(firms.Count, rows, moves.From);
        world.Scratch.AwardsOfFirms.Begin(firms.Count, rows, moves.From);
        world.Scratch.FirmChances.Forget();
        for (int n = rows.Length - 1; n >= 0; n--)
            WindUp(world, rows[n]);
        FillGaps(world, moves, rows.Length);
    }

    /// <summary>Finds the firms that close, whose rows are then those of the scratch; returns how many there are.</summary>
    public static int Find(WorldState world, in Tick tick)
    {
        world.Scratch.FirmChances.Draw(world.Team, tick.Chance, world.Firms);
        world.Team.ForEach(new Closings(world, tick), world.Firms.Count);
        return world.Scratch.Chunks.Join(world.Scratch.Rows.AsSpan(), world.Firms.Count);
    }

    /// <summary>
    /// Rows of firms that close. Those that close at the hazard of some age or are insolvent for long are few, so that the exact
    /// age is seldom asked.
    /// </summary>
    private readonly struct Closings(WorldState world, Tick tick) : IChunkKernel
    {
        public void Run(Chunk chunk)
        {
            FirmTable firms = world.Firms;
            Span<double> flags = stackalloc double[Chunk.BlockLength];
            Span<int> doubtful = stackalloc int[Chunk.BlockLength], rows = chunk.Of(world.Scratch.Rows);
            int found = 0;
            for (int at = 0; at < chunk.Count; at += Chunk.BlockLength)
            {
                Chunk block = chunk.Block(at);
                Span<double> uniform = block.Of(world.Scratch.FirmChances.Exit), flag = flags[..block.Count];
                Doubtful kernel = new(uniform, block.Of(firms.MonthsInsolvent), flag) { Most = world.Start.ExitProbabilityMax };
                Rows.ForEach(in kernel, block.Count);
                foreach (int row in doubtful[..RowSearch.Positive(flag, doubtful)])
                {
                    rows[found] = block.First + row;
                    found += Closes(block.First + row, uniform[row]) ? 1 : 0;
                }
            }

            world.Scratch.Chunks.CountOf(chunk.Number) = found;
        }

        private bool Closes(int firm, double uniform)
        {
            FirmTable firms = world.Firms;
            double[] byAge = world.Start.ExitProbability;
            int age = Math.Min(byAge.Length - 1, tick.Month - (int)firms.BirthMonth[firm]);
            return uniform < byAge[age] || (firms.MonthsInsolvent[firm] >= ForcedExitGraceMonths
                && tick.Chance.Bernoulli(StreamId.ForcedExit, 0, firms.Id[firm], ForcedExitProbabilityPerMonth));
        }
    }

    private readonly ref struct Doubtful(ReadOnlySpan<double> uniform, ReadOnlySpan<double> insolvent, Span<double> flags)
        : IRowKernel
    {
        private readonly ReadOnlySpan<double> _uniform = uniform, _insolvent = insolvent;
        private readonly Span<double> _flags = flags;

        public required double Most { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T one = T.All(1);
            T isSolvent = T.Less(T.Load(_insolvent, row), T.All(ForcedExitGraceMonths));
            T byAge = T.Select(T.Less(T.Load(_uniform, row), T.All(Most)), one, T.All(0));
            T.Store(T.Select(isSolvent, byAge, one), _flags, row);
        }
    }

    /// <summary>Cumulative exit hazard at an age in years: young firms fail most.</summary>
    public static double CumulativeHazard(double age) =>
        (ExitHazardFloorPerYear * age) + (ExitHazardYouthCumulative * (1 - StableMath.Exp(-age / ExitHazardYouthYears)));

    /// <summary>Probability of closing in the month that starts at an age in months.</summary>
    public static double Probability(int ageMonths, double scale)
    {
        double age = Time.Years(ageMonths);
        return 1 - StableMath.Exp(-scale * (CumulativeHazard(age + Time.Step) - CumulativeHazard(age)));
    }

    /// <summary>True for a firm with a grant in the years over which past awards count (F5).</summary>
    public static bool IsGrantee(WorldState world, int firm)
    {
        double awards = 0;
        foreach (double[] year in world.Firms.Awards)
            awards += year[firm];
        return awards > 0;
    }

    private static void WindUp(WorldState world, int firm)
    {
        FirmTable firms = world.Firms;
        for (int level = 0; level < Level.Count; level++)
            world.Labour.Pool[level] += firms.Staff[level][firm];
        EndProjects(world, firm);
        ReleaseAwards(world, firm);
        world.Ledger.Move(ref firms.Cash[firm], ref world.Ledger.Households, firms.Cash[firm]);
        world[Flow.FirmExits]++;
        world[Flow.GranteeExits] += IsGrantee(world, firm) ? 1 : 0;
    }

    /// <summary>The last firms move into the rows of those that closed: whoever points at them must follow.</summary>
    private static void FillGaps(WorldState world, RowMoves moves, int closed)
    {
        world.Firms.Table.Fill(moves, closed);
        for (int i = 0; i < moves.From.Length; i++)
        {
            world.Scratch.ProjectsOfFirms.Redirect(moves.From[i], moves.To[i]);
            world.Scratch.AwardsOfFirms.Redirect(moves.From[i], moves.To[i]);
        }
    }

    private static void EndProjects(WorldState world, int firm)
    {
        ProjectTable projects = world.Projects;
        RowsOfFirms owned = world.Scratch.ProjectsOfFirms;
        foreach (int k in owned.Of(firm))
        {
            if (projects.HubSupport[k] == 0)
            {
                owned.Remove(k);
                continue;
            }

            owned.Release(k);
            projects.Owner[k] = (int)Owner.Hub;
            projects.OwnerRow[k] = 0;
            projects.GrantPurse[k] = 0;
        }
    }

    private static void ReleaseAwards(WorldState world, int firm)
    {
        AwardQueue awards = world.Awards;
        RowsOfFirms owned = world.Scratch.AwardsOfFirms;
        foreach (int a in owned.Of(firm))
        {
            Bodies.Release(world, Plan.Firms, awards.Instalment[a] * awards.InstalmentsLeft[a]);
            owned.Remove(a);
        }
    }
}
