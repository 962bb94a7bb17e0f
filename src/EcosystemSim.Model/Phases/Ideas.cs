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
        double rate = Time.Step * world.Parameters[FirmIdeaRate] * world.Choices.FirmIdeaEffort * StableMath.Exp(-compliance);
        FirmTable firms = world.Firms;
        int found = Find(world, in tick, rate);
        for (int k = 0; k < found; k++)
        {
            int i = world.Scratch.Rows[k];
            double ideas = world.Scratch.A[k];
            for (int n = 0; n < ideas; n++)
                AddOne(world, in tick, firms.Id[i], n, Owner.Firm, i, (int)firms.Sector[i]);
        }

        ResearchUnits units = world.Units;
        ReadOnlySpan<double> quality = units.Quality.AsSpan(0, units.Count);
        tick.Chance.Fill(StreamId.Ideas, 0, units.Id.AsSpan(0, quality.Length), world.Scratch.B);
        double perQuality = world.Parameters[UniversityIdeaRate];
        for (int unit = 0; unit < quality.Length; unit++)
        {
            double ideas = tick.Chance.Poisson(world.Scratch.B[unit], perQuality * quality[unit]);
            for (int n = 0; n < ideas; n++)
                AddOne(world, in tick, units.Id[unit], n, Owner.University, unit / ResearchUnits.Fields, -1);
        }

        ProjectTable projects = world.Projects;
        int added = projects.Count - first;
        tick.Chance.Normals(
            StreamId.ProjectMerit, 0, projects.Id.AsSpan(first, added), projects.Merit.AsSpan(first, added));
    }

    /// <summary>
    /// Finds the firms that have ideas; their rows and numbers are then in the scratch. Returns how many firms there are.
    /// </summary>
    public static int Find(WorldState world, in Tick tick, double rate)
    {
        Scratch scratch = world.Scratch;
        world.Team.ForEach(new FirmIdeas(world.Firms, tick.Chance, scratch) { Rate = rate }, world.Firms.Count);
        scratch.Chunks.Join(scratch.Rows.AsSpan(), world.Firms.Count);
        return scratch.Chunks.Join(scratch.A.AsSpan(), world.Firms.Count);
    }

    /// <summary>The firms that have ideas this month, and how many.</summary>
    private readonly struct FirmIdeas(FirmTable firms, Chance chance, Scratch scratch) : IChunkKernel
    {
        public required double Rate { get; init; }

        public void Run(Chunk chunk)
        {
            Span<double> uniforms = stackalloc double[Chunk.BlockLength], means = stackalloc double[Chunk.BlockLength];
            Span<double> flags = stackalloc double[Chunk.BlockLength], counts = chunk.Of(scratch.A);
            Span<int> candidates = stackalloc int[Chunk.BlockLength], rows = chunk.Of(scratch.Rows);
            int found = 0;
            for (int at = 0; at < chunk.Count; at += Chunk.BlockLength)
            {
                Chunk block = chunk.Block(at);
                Span<double> uniform = uniforms[..block.Count], mean = means[..block.Count];
                firms.SetStaff(block, mean);
                ColumnArithmetic.Scale(mean, Rate);
                chance.Fill(StreamId.Ideas, 0, block.Of(firms.Id), uniform);
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
