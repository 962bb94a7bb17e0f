namespace EcosystemSim.Model.Phases;

/// <summary>J7: launches and what a commercial success is worth.</summary>
public static class Launches
{
    public static void Launch(WorldState world, in Tick tick, int k)
    {
        ProjectTable projects = world.Projects;
        bool hub = projects.HubSupport[k] > 0;
        world[Flow.Launches]++;
        if (hub)
            world[Flow.HubLaunches]++;
        if (!tick.Chance.Bernoulli(StreamId.Launch, 0, projects.Id[k], world.Parameters[LaunchSuccess]))
            return;

        world[Flow.Successes]++;
        world.Funding.Successes[tick.Month % Funding.SuccessMonths]++;
        world[Flow.SuccessYears] += (tick.Month - projects.BirthMonth[k]) * Time.Step;
        world[Flow.SuccessesTimed]++;
        if (hub)
            world[Flow.HubSuccesses]++;
        double gain = MeanWeightKept(world) * Size(world, tick.Chance, projects.Id[k]);
        if (projects.Owner[k] == (int)Owner.Firm)
        {
            int firm = (int)projects.OwnerRow[k];
            world.Firms.Weight[firm] += gain;
            world.Firms.LogWeight[firm] = StableMath.Log(world.Firms.Weight[firm]);
            world.Firms.LastSuccess[firm] = tick.Month;
            world.Scratch.Weights.Changed(world.Firms.Weight.AsSpan(0, world.Firms.Count), firm);
        }
        else
        {
            Entry.Add(world, in tick, Entry.HubSpinOff, StableMath.Log(gain), (int)projects.Sector[k],
                world.Scratch.SpinOffsOfMonth++);
        }
    }

    /// <summary>Mean market weight of the firms active now.</summary>
    public static double MeanWeight(FirmTable firms) =>
        firms.Count == 0 ? 1 : OrderedSum.Of(firms.Weight.AsSpan(0, firms.Count)) / firms.Count;

    /// <summary>The same among the successes of a month, each of which changes one weight.</summary>
    private static double MeanWeightKept(WorldState world) => world.Firms.Count == 0
        ? 1
        : world.Scratch.Weights.Of(world.Firms.Weight.AsSpan(0, world.Firms.Count)) / world.Firms.Count;

    /// <summary>Weight added by a success, in mean firms.</summary>
    public static double Size(WorldState world, Chance chance, ulong id) => chance.Lognormal(
        StreamId.Launch, 1, id, StableMath.Log(world.Parameters[LaunchSize]) - LaunchSizeLogMeanShift, LaunchSizeLogSd);
}
