using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Examples.Firm;

/// <summary>
/// Plays one AI firm of a live run as an Orleans client: hires more while its sales per head are above the pay of the market, and
/// fewer while they are below. Sees the contracts of the grains and nothing else of the simulator.
/// </summary>
public static class Firm
{
    private const string Me = "example-firm";
    private const double DollarsPerMillion = 1e6;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Answers for the first firm until it closes or the run ends, and lets the run go on meanwhile.</summary>
    public static async Task PlayAsync(IGrainFactory grains, string run, TextWriter output, CancellationToken cancel)
    {
        ILiveRunGrain live = grains.GetGrain<ILiveRunGrain>(run);
        string firm = (await live.Institutions("firm"))[0];
        await live.TakeControl(firm, Me);
        LiveRunStatus status = await live.Status();
        await live.RunToMonth(12 * status.Years);
        while ((status = await live.Rest(cancel)).IsOpen)
        {
            if (!status.WaitingFor.Contains(firm))
            {
                // A firm that has closed is waited for no more; a run that somebody paused goes on later.
                await Task.Delay(Pause, cancel);
                continue;
            }

            double[] seen = [.. (await live.Institution(firm)).Seen.Select(value => value.Value)];
            double hiring = Hiring(seen[0], seen[2], seen[5]);
            await live.Submit(firm, new Submission(Me, status.ComingYear, [new NamedValue("hiring", hiring)]));
            await output.WriteLineAsync($"year {status.ComingYear}: {firm} hiring {hiring:F2}");
        }

        int decided = (await live.History(firm)).Count(year => year.AnsweredBy == Me);
        await output.WriteLineAsync($"{firm} decided in {decided} years.");
    }

    /// <summary>The staff target relative to that of the rule.</summary>
    /// <param name="salesMillions">Sales of the year, in millions of dollars.</param>
    /// <param name="staff">Persons.</param>
    /// <param name="wage">Mean pay of the market, in dollars.</param>
    public static double Hiring(double salesMillions, double staff, double wage) =>
        staff * wage > 0 ? Math.Clamp(salesMillions * DollarsPerMillion / (staff * wage), 0.5, 1.5) : 1;
}
