using System.Globalization;
using EcosystemSim.Benchmarks.Reference;

namespace EcosystemSim.Benchmarks.Live;

/// <summary>Prints what live runs cost, in the form of the files in benchmarks/results; ends with 1 when a decision got
/// lost.</summary>
internal static class LiveCommand
{
    public const string Verb = "live";

    private const int Usual = 50;

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        int runs = Usual;
        if (args.Length > 1
            || (args is [var text] && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out runs)))
        {
            Console.Error.WriteLine($"{Verb} takes the number of runs at once, {Usual} when there is none.");
            return 2;
        }

        LiveMeasurement live = await LiveMeasurement.TakeAsync(runs);
        output.WriteLine($"{Processor.Name}, .NET {Environment.Version}, {live.Institutions} to {live.InLastYear} institutions.");
        output.WriteLine();
        output.WriteLine("| what | measured |");
        output.WriteLine("|---|---|");
        Row("epoch, decisions only, grains activated, ms", live.EpochMilliseconds);
        Row("epoch, decisions only, the first one with activations, ms", live.FirstEpochMilliseconds);
        Row("epoch, to the record on the disk, a month of the engine included, ms", live.WrittenMilliseconds);
        Row("live run of ten years with all grains, s", live.RunSeconds);
        Row("memory of an institution, its activation included, bytes", live.BytesPerGrain);
        Row($"{live.RunsAtOnce} runs at once, two years each, a decision in every year, s", live.AtOnceSeconds);
        Row("decisions lost or doubled in them", live.DecisionsLost);
        return live.DecisionsLost == 0 ? 0 : 1;

        void Row(string what, double value) =>
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {value:0.##} |"));
    }
}
