using System.Runtime.CompilerServices;
using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>J1: new ideas at firms and universities.</summary>
public static class Ideas
{
    public static void Add(WorldState world, in Tick tick)
    {
        int first = world.Projects.Count;
        double compliance = world.Parameters[ComplianceIdeaLoss] * world.Parameters[ComplianceCost]
            * (world.Controls.Get<EthicsStringency>() - world.Start.Stringency);
        double rate = Time.Step * world.Parameters[FirmIdeaRate] * StableMath.Exp(-compliance);
        OfFirms(world, in tick, rate);
        OfUnits(world, in tick);
        ProjectTable projects = world.Projects;
        int added = projects.Count - first;
        tick.Chance.Normals(
            StreamId.ProjectMerit, 0, projects.Id.AsSpan(first, added), projects.Merit.AsSpan(first, added));
    }

    private static void OfFirms(WorldState world, in Tick tick, double rate)
    {
        FirmTable firms = world.Firms;
        int found = Find(world, in tick, rate);
        for (int k = 0; k < found; k++)
        {
            int i = world.Scratch.Rows[k];
            double ideas = world.Scratch.A[k];
            for (int n = 0; n < ideas; n++)
                AddOne(world, in tick, firms.Id[i], n, Owner.Firm, i, (int)firms.Sector[i]);
        }
    }

    private static void OfUnits(WorldState world, in Tick tick)
    {
        ResearchUnits units = world.Units;
        Span<double> mean = world.Scratch.A.AsSpan(0, units.Count), uniform = world.Scratch.B.AsSpan(0, units.Count);
        units.Quality.AsSpan(0, mean.Length).CopyTo(mean);
        ColumnArithmetic.Scale(mean, world.Parameters[UniversityIdeaRate]);
        tick.Chance.Fill(StreamId.Ideas, 0, units.Id.AsSpan(0, mean.Length), uniform);
        Span<int> rows = world.Scratch.Rows;
        int count = tick.Stochastic
            ? RareCounts.Candidates(uniform, mean, world.Scratch.C, rows)
            : RowSearch.Positive(mean, rows);
        foreach (int unit in rows[..count])
        {
            double ideas = tick.Chance.Poisson(uniform[unit], mean[unit]);
            for (int n = 0; n < ideas; n++)
                AddOne(world, in tick, units.Id[unit], n, Owner.University, unit / ResearchUnits.Fields, -1);
        }
    }

    /// <summary>J1: ideas that a firm's staff may be expected to have in a month.</summary>
    private readonly ref struct Expected(FirmTable firms, Chunk block, double rate, Span<double> mean) : IRowKernel
    {
        private readonly double _rate = rate;
        private readonly ReadOnlySpan<double> _engineers = block.Of(firms.Staff[Level.Engineer]);
        private readonly ReadOnlySpan<double> _researchers = block.Of(firms.Staff[Level.Researcher]);
        private readonly ReadOnlySpan<double> _seniors = block.Of(firms.Staff[Level.Senior]);
        private readonly ReadOnlySpan<double> _effort = block.Of(firms.IdeaEffort);
        private readonly Span<double> _mean = mean;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T staff = T.Load(_engineers, row) + T.Load(_researchers, row) + T.Load(_seniors, row);
            T.Store(staff * T.All(_rate) * T.Load(_effort, row), _mean, row);
        }
    }

    /// <summary>
    /// Finds the firms that have ideas; their rows and numbers are then in the scratch. Returns how many firms there are.
    /// </summary>
    public static int Find(WorldState world, in Tick tick, double rate)
    {
        Scratch scratch = world.Scratch;
        scratch.FirmChances.Draw(world.Team, tick.Chance, world.Firms);
        world.Team.ForEach(new FirmIdeas(world.Firms, scratch, rate), world.Firms.Count);
        scratch.Chunks.Join(scratch.Rows.AsSpan(), world.Firms.Count);
        return scratch.Chunks.Join(scratch.A.AsSpan(), world.Firms.Count);
    }

    /// <summary>The firms that have ideas this month, and how many.</summary>
    private readonly struct FirmIdeas(FirmTable firms, Scratch scratch, double rate) : IChunkKernel
    {
        public void Run(Chunk chunk)
        {
            Span<double> means = stackalloc double[Chunk.BlockLength], flags = stackalloc double[Chunk.BlockLength];
            Span<double> counts = chunk.Of(scratch.A);
            Span<int> candidates = stackalloc int[Chunk.BlockLength], rows = chunk.Of(scratch.Rows);
            int found = 0;
            for (int at = 0; at < chunk.Count; at += Chunk.BlockLength)
            {
                Chunk block = chunk.Block(at);
                Span<double> uniform = block.Of(scratch.FirmChances.Ideas), mean = means[..block.Count];
                Rows.ForEach(new Expected(firms, block, rate, mean), block.Count);
                foreach (int row in candidates[..RareCounts.Candidates(uniform, mean, flags, candidates)])
                {
                    (rows[found], counts[found]) = (block.First + row, Variates.Poisson(uniform[row], mean[row]));
                    found += counts[found] > 0 ? 1 : 0;
                }
            }

            scratch.Chunks.CountOf(chunk.Number) = found;
        }
    }

    private static void AddOne(WorldState world, in Tick tick, ulong source, int n, Owner owner, int ownerRow, int sector)
    {
        ProjectTable projects = world.Projects;
        int k = projects.Table.Add();
        if (k < 0)
        {
            world[Flow.SkippedEntries]++;
            return;
        }

        ulong id = EntityId.Hash(source, (uint)tick.Month, (uint)n);
        projects.Id[k] = id;
        projects.Owner[k] = (int)owner;
        projects.OwnerRow[k] = ownerRow;
        projects.Stage[k] = 1;
        projects.Sector[k] = sector >= 0 ? sector : Demand.DrawSector(world, tick.Chance.Uniform(StreamId.Ideas, 1, id));
        projects.FromUniversity[k] = owner == Owner.University ? 1 : 0;
        projects.BirthMonth[k] = tick.Month;
        projects.MonthsWaiting[k] = -1;
        world[Flow.Ideas]++;
    }
}
