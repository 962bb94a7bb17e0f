using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>The hub's choice of projects (J6), and what becomes of university prototypes it does not take (J5).</summary>
public static class HubIntake
{
    private const double NotWaiting = -1;

    /// <summary>Slots that the hub's staff can look after.</summary>
    public static double Slots(WorldState world)
    {
        double[] staff = world.Labour.HubStaff;
        return Math.Floor((staff[0] + staff[1] + staff[2]) / HubStaffPerSlot);
    }

    public static int SlotsUsed(WorldState world)
    {
        ReadOnlySpan<double> support = world.Projects.HubSupport.AsSpan(0, world.Projects.Count);
        return support.Length - RowSearch.Count(support, 0);
    }

    /// <summary>J6: free slots go to the projects with the best noisy score; university origin helps.</summary>
    public static void Select(WorldState world, in Tick tick)
    {
        int free = (int)Slots(world) - SlotsUsed(world);
        if (free <= 0)
            return;
        ProjectTable projects = world.Projects;
        double entryStage = world.Controls.Get<HubEntryStage>();
        double noise = Calls.NoiseSd(world.Parameters[ReviewReliability], world.Controls.Get<Reviewers>());
        Span<int> rows = Candidates(world, world.Controls.Get<HubEntryStage>());
        Span<double> cost = world.Scratch.A.AsSpan(0, rows.Length);
        tick.Chance.Normals(StreamId.HubSelectionNoise, 0, IdsOf(world, rows), cost);
        for (int n = 0; n < rows.Length; n++)
        {
            int k = rows[n];
            cost[n] = -(projects.Merit[k] + (noise * cost[n]) + (UniversityOriginBonus * projects.FromUniversity[k]));
        }

        foreach (int k in rows[..PutSmallestFirst(world, cost, rows, free)])
        {
            projects.HubSupport[k] = 1;
            if (projects.MonthsWaiting[k] >= 0)
                TakeOver(projects, k);
        }
    }

    /// <summary>Rows of the projects that may be chosen, as many as there is room to rank.</summary>
    private static Span<int> Candidates(WorldState world, double entryStage)
    {
        ReadOnlySpan<double> support = world.Projects.HubSupport.AsSpan(0, world.Projects.Count);
        ReadOnlySpan<double> stage = world.Projects.Stage.AsSpan(0, support.Length);
        Span<int> rows = world.Scratch.Rows;
        int count = 0;
        for (int k = 0; k < support.Length; k++)
        {
            // Written always and kept where it counts: a branch would be mispredicted.
            rows[count] = k;
            count += support[k] > 0 || stage[k] < entryStage ? 0 : 1;
        }

        return rows[..Math.Min(count, world.Scratch.Order.Length)];
    }

    private static ReadOnlySpan<ulong> IdsOf(WorldState world, ReadOnlySpan<int> rows)
    {
        Span<ulong> ids = world.Scratch.Ids.AsSpan(0, rows.Length);
        for (int n = 0; n < rows.Length; n++)
            ids[n] = world.Projects.Id[rows[n]];
        return ids;
    }

    /// <summary>Moves the rows with the smallest keys to the front, at most <paramref name="most"/>; returns how many.</summary>
    private static int PutSmallestFirst(WorldState world, Span<double> keys, Span<int> rows, int most)
    {
        if (rows.Length <= most)
            return rows.Length;
        Span<double> copy = world.Scratch.B.AsSpan(0, keys.Length);
        keys.CopyTo(copy);
        double last = Selection.Smallest(copy, most);
        int count = 0;
        foreach (double key in keys)
            count += key <= last ? 1 : 0;
        if (count > most)
        {
            // The last place is shared: the sort settles it, as it does in expectation mode, where most keys are equal.
            keys.Sort(rows);
            return most;
        }

        count = 0;
        for (int n = 0; n < rows.Length; n++)
        {
            rows[count] = rows[n];
            count += keys[n] <= last ? 1 : 0;
        }

        return count;
    }

    /// <summary>A university prototype with hub support belongs to the hub.</summary>
    public static void TakeOver(ProjectTable projects, int k)
    {
        projects.Owner[k] = (int)Owner.Hub;
        projects.OwnerRow[k] = 0;
        projects.MonthsWaiting[k] = -1;
    }

    /// <summary>
    /// J5: a university prototype that the hub has not taken within a quarter is licensed to a firm of its sector, or ends.
    /// </summary>
    public static void LicenseWaiting(WorldState world, in Tick tick)
    {
        ProjectTable projects = world.Projects;
        double licence = Math.Min(1, world.Parameters[LicenceProbability]
            + (world.Parameters[TechnologyTransferEffect] * world.Controls.Get<TechnologyTransfer>()));
        FirmsBySector firms = new(world);
        Span<int> rows = world.Scratch.Places;
        foreach (int k in rows[..RowSearch.Above(projects.MonthsWaiting.AsSpan(0, projects.Count), NotWaiting, rows)])
        {
            if (projects.Stage[k] == 0)
                continue;
            if (projects.MonthsWaiting[k] < HubWaitMonthsMax)
            {
                projects.MonthsWaiting[k]++;
                continue;
            }

            int firm = tick.Chance.Bernoulli(StreamId.Licence, 0, projects.Id[k], licence)
                ? firms.At((int)projects.Sector[k], tick.Chance.Uniform(StreamId.Licence, 1, projects.Id[k]))
                : -1;
            if (firm < 0)
            {
                projects.Stage[k] = 0;
                continue;
            }

            projects.Owner[k] = (int)Owner.Firm;
            projects.OwnerRow[k] = firm;
            projects.MonthsWaiting[k] = -1;
        }
    }
}
