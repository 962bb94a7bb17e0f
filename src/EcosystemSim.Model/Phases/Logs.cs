namespace EcosystemSim.Model.Phases;

/// <summary>
/// Monthly notes of things that cannot be read off a later state: survival of firms (N22) and milestones of adoption (N46).
/// </summary>
public static class Logs
{
    public static void Write(WorldState world, in Tick tick)
    {
        CountSurvivors(world, in tick);
        for (int level = 0; level < Milestones.Count; level++)
        {
            ref double months = ref world.Milestones.Months[level];
            if (months == 0 && world.Economy.Adoption >= Milestones.Adoption[level])
                months = tick.Month + 1;
        }
    }

    private static void CountSurvivors(WorldState world, in Tick tick)
    {
        CohortLog log = world.Cohorts;
        if (tick.MonthOfYear == 0)
        {
            Array.Clear(log.Founded);
            Array.Clear(log.Survived);
            log.BirthsOfYear = 0;
        }

        log.Births[tick.Month % CohortLog.RingMonths] = world[Flow.FirmEntries] - log.BirthsOfYear;
        log.BirthsOfYear = world[Flow.FirmEntries];
        for (int age = 0; age < CohortLog.Ages; age++)
        {
            int born = tick.Month - (CohortLog.AgeYears[age] * Time.MonthsPerYear);
            // Firms older than the run have no recorded births.
            if (born < 0)
                continue;
            log.Founded[age] += log.Births[born % CohortLog.RingMonths];
            log.Survived[age] += RowSearch.Count(world.Firms.BirthMonth.AsSpan(0, world.Firms.Count), born);
        }
    }
}
