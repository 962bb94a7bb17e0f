using System.Diagnostics;
using EcosystemSim.Engine;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Benchmarks.Live;

/// <summary>What live runs with all their institutions cost.</summary>
/// <param name="Institutions">Grains that decide at the first epoch: firms, universities and partners.</param>
/// <param name="InLastYear">Grains that decide at the last one.</param>
/// <param name="FirstEpochMilliseconds">From the first question to the last answer, activations included.</param>
/// <param name="EpochMilliseconds">The same with the grains there; the median of the later years.</param>
/// <param name="WrittenMilliseconds">The same to the record on the disk, one month of the engine included.</param>
/// <param name="RunSeconds">A run of all its years, the second one of the process.</param>
/// <param name="BytesPerGrain">Memory in use for each institution, its activation included.</param>
/// <param name="RunsAtOnce">Runs that stepped together.</param>
/// <param name="AtOnceSeconds">Time for all of them, two years each.</param>
/// <param name="DecisionsLost">Decisions handed in for them that are not in their logs, or are there twice.</param>
internal sealed record LiveMeasurement(
    int Institutions, int InLastYear, double FirstEpochMilliseconds, double EpochMilliseconds, double WrittenMilliseconds,
    double RunSeconds, double BytesPerGrain, int RunsAtOnce, double AtOnceSeconds, int DecisionsLost)
{
    private const string Decide = "ecosim.live.decide.duration", Epoch = "ecosim.live.epoch.duration";
    private const string Controlled = "ethics-regulator", Controller = "benchmark";
    private const int YearsAtOnce = 2, MonthsPerYear = 12;

    public static async Task<LiveMeasurement> TakeAsync(int runsAtOnce)
    {
        await using LiveSilo silo = await LiveSilo.StartAsync();
        using var timings = new Timings();
        ILiveRunGrain first = await silo.NewRunAsync(0);
        int institutions = 0;
        foreach (string type in (string[])["firm", "university", "foreign-partner"])
            institutions += (await first.Institutions(type)).Length;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await LiveSilo.GoToAsync(first, 1);
        double bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        double firstEpoch = timings.Of(Decide)[0];
        await LiveSilo.GoToAsync(first, silo.Years * MonthsPerYear);

        int last = (await first.Epoch(silo.Years - 1)).Tables.Sum(table => table.Count);

        ILiveRunGrain second = await silo.NewRunAsync(1);
        timings.Clear();
        long started = Stopwatch.GetTimestamp();
        await LiveSilo.GoToAsync(second, silo.Years * MonthsPerYear);
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        double[] epochs = timings.Of(Decide)[1..], written = timings.Of(Epoch)[1..];
        (double atOnce, int lost) = await TogetherAsync(silo, runsAtOnce);
        return new LiveMeasurement(
            institutions, last, firstEpoch, PhaseProfile.Median(epochs), PhaseProfile.Median(written), seconds,
            bytes / institutions, runsAtOnce, atOnce, lost);
    }

    private static async Task<(double Seconds, int Lost)> TogetherAsync(LiveSilo silo, int count)
    {
        ILiveRunGrain[] runs = await Task.WhenAll(Enumerable.Range(2, count).Select(silo.NewRunAsync));
        long started = Stopwatch.GetTimestamp();
        int[] lost = await Task.WhenAll(runs.Select(DecideAsync));
        return (Stopwatch.GetElapsedTime(started).TotalSeconds, lost.Sum());
    }

    /// <summary>Decides in every year, and counts the years whose log does not say exactly that.</summary>
    private static async Task<int> DecideAsync(ILiveRunGrain run, int number)
    {
        await run.TakeControl(Controlled, Controller);
        for (int year = 0; year < YearsAtOnce; year++)
        {
            var decision = new NamedValue("stringency", Stringency(number, year));
            await run.Submit(Controlled, new Submission(Controller, year, [decision]));
            await LiveSilo.GoToAsync(run, (year + 1) * MonthsPerYear);
        }

        var history = await run.History(Controlled);
        int asDecided = history.Count(each => each.AnsweredBy == Controller
            && each.Decided.Single(value => value.Key == "stringency").Value == Stringency(number, each.Year));
        return Math.Abs(YearsAtOnce - asDecided) + Math.Abs(history.Length - asDecided);
    }

    private static double Stringency(int number, int year) => 1.0 / (2 + number + year);
}
