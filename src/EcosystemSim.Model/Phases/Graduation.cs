namespace EcosystemSim.Model.Phases;

/// <summary>T3: where the graduates of a month go, a column of universities at a time.</summary>
public static class Graduation
{
    /// <summary>Bachelor graduates go on to a PhD, abroad or to the pool. Returns doctoral entries.</summary>
    /// <param name="world">The world; its scratch columns B and C are used.</param>
    /// <param name="tick">The month.</param>
    /// <param name="graduates">Graduates of each university.</param>
    /// <param name="probability">Probability of wanting a PhD.</param>
    /// <param name="abroad">Probability of going abroad.</param>
    public static double OfBachelors(
        WorldState world, in Tick tick, ReadOnlySpan<double> graduates, double probability, double abroad)
    {
        Universities universities = world.Universities;
        int count = graduates.Length;
        Span<double> wanting = world.Scratch.B.AsSpan(0, count), emigrating = world.Scratch.B.AsSpan(count, count);
        Span<double> rest = world.Scratch.C.AsSpan(0, count);
        tick.Chance.FillPairs(StreamId.GraduationSplit, 0, universities.Id.AsSpan(0, count), wanting, emigrating);
        tick.Chance.Binomials(wanting, graduates, BinomialLaw.Of(probability), wanting);
        graduates.CopyTo(rest);
        ColumnArithmetic.Subtract(rest, wanting);
        BinomialLaw leaving = BinomialLaw.Of(probability < 1 ? abroad / (1 - probability) : 0);
        tick.Chance.Binomials(emigrating, rest, in leaving, emigrating);
        double sum = 0;
        for (int u = 0; u < count; u++)
        {
            double entries = Math.Min(wanting[u], SupervisionLeft(world, in tick, u));
            universities.Doctoral[0][u] += entries;
            universities.PhdEntriesOfYear[u] += entries;
            world.Labour.Diaspora[Level.Engineer] += emigrating[u];
            world[Flow.EmigrationEngineers] += emigrating[u];
            Students.ToPool(world, Level.Engineer, graduates[u] - entries - emigrating[u]);
            sum += entries;
        }

        return sum;
    }

    /// <summary>New doctors go abroad or to the pool.</summary>
    public static void OfDoctors(WorldState world, in Tick tick, ReadOnlySpan<double> graduates, double abroad)
    {
        Span<double> emigrating = world.Scratch.B.AsSpan(0, graduates.Length);
        tick.Chance.Binomials(
            StreamId.GraduationSplit, 2, world.Universities.Id.AsSpan(0, graduates.Length), graduates, BinomialLaw.Of(abroad),
            emigrating);
        for (int u = 0; u < graduates.Length; u++)
        {
            world.Labour.Diaspora[Level.Researcher] += emigrating[u];
            world[Flow.EmigrationResearchers] += emigrating[u];
            Students.ToPool(world, Level.Researcher, graduates[u] - emigrating[u]);
        }
    }

    /// <summary>
    /// One new PhD student per researcher or senior and year, released month by month; unused places stay open within the year.
    /// </summary>
    private static double SupervisionLeft(WorldState world, in Tick tick, int u)
    {
        int month = (tick.MonthOfYear + Time.MonthsPerYear - EnrolmentMonthOfYear) % Time.MonthsPerYear;
        double released = NewPhdsPerResearcherYear * Students.Researchers(world, u) * (month + 1) * Time.Step;
        if (tick.Stochastic)
            released = Math.Floor(released);
        return Math.Max(0, released - world.Universities.PhdEntriesOfYear[u]);
    }
}
