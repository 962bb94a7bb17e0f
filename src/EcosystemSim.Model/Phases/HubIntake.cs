using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>The hub's choice of projects (J6), and what becomes of university prototypes it does not take (J5).</summary>
public static class HubIntake
{
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
        int candidates = 0;
        for (int k = 0; k < projects.Count && candidates < world.Scratch.Order.Length; k++)
        {
            if (projects.HubSupport[k] > 0 || projects.Stage[k] < entryStage)
                continue;
            double score = projects.Merit[k]
                + (noise * tick.Chance.Normal(StreamId.HubSelectionNoise, 0, projects.Id[k]))
                + (UniversityOriginBonus * projects.FromUniversity[k]);
            world.Scratch.Score[candidates] = -score;
            world.Scratch.Order[candidates++] = k;
        }

        world.Scratch.Score.AsSpan(0, candidates).Sort(world.Scratch.Order.AsSpan(0, candidates));
        for (int i = 0; i < Math.Min(free, candidates); i++)
        {
            int k = world.Scratch.Order[i];
            projects.HubSupport[k] = 1;
            if (projects.MonthsWaiting[k] >= 0)
                TakeOver(projects, k);
        }
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
        ReadOnlySpan<double> waiting = projects.MonthsWaiting.AsSpan(0, projects.Count);
        FirmsBySector firms = new(world);
        for (int k = 0; k < waiting.Length; k++)
        {
            if (waiting[k] < 0 || projects.Stage[k] == 0)
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
