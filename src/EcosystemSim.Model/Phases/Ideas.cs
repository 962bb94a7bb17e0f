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
        FirmTable firms = world.Firms;
        Span<double> uniform = world.Scratch.B.AsSpan(0, firms.Count), mean = world.Scratch.A.AsSpan(0, firms.Count);
        firms.SetStaff(mean);
        ColumnArithmetic.Scale(mean, rate);
        ColumnArithmetic.Multiply(mean, firms.IdeaEffort);
        tick.Chance.Fill(StreamId.Ideas, 0, firms.Id.AsSpan(0, firms.Count), uniform);
        Span<int> rows = world.Scratch.Rows;
        rows = rows[..RareCounts.Candidates(uniform, mean, world.Scratch.C, rows)];
        foreach (int i in rows)
        {
            double ideas = Variates.Poisson(uniform[i], mean[i]);
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
