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
        world.Scratch.FirmChances.Draw(tick.Chance, firms.Id.AsSpan(0, firms.Count));
        ReadOnlySpan<double> uniform = world.Scratch.FirmChances.Ideas;
        Span<int> rows = world.Scratch.Rows;
        Span<double> mean = world.Scratch.A.AsSpan(0, uniform.Length);
        Rows.ForEach(new Expected(firms, rate, mean), mean.Length);
        rows = rows[..RareCounts.Candidates(uniform, mean, world.Scratch.C, rows)];
        foreach (int i in rows)
        {
            double ideas = Variates.Poisson(uniform[i], mean[i]);
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
    private readonly ref struct Expected(FirmTable firms, double rate, Span<double> mean) : IRowKernel
    {
        private readonly double _rate = rate;
        private readonly ReadOnlySpan<double> _engineers = firms.Staff[Level.Engineer];
        private readonly ReadOnlySpan<double> _researchers = firms.Staff[Level.Researcher];
        private readonly ReadOnlySpan<double> _seniors = firms.Staff[Level.Senior];
        private readonly ReadOnlySpan<double> _effort = firms.IdeaEffort;
        private readonly Span<double> _mean = mean;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T staff = T.Load(_engineers, row) + T.Load(_researchers, row) + T.Load(_seniors, row);
            T.Store(staff * T.All(_rate) * T.Load(_effort, row), _mean, row);
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
