using System.Globalization;
using EcosystemSim.Benchmarks.Reference;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Benchmarks.Sizes;

/// <summary>Prints a table of nations of growing size, in the form of the files in benchmarks/results.</summary>
internal static class SizesCommand
{
    public const string Verb = "sizes";

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    private const int WarmUp = 12, Months = 12;

    private static readonly int[] Usual = [2_000, 20_000, 200_000, 1_000_000];

    public static int Run(ReadOnlySpan<string> args, TextWriter output)
    {
        List<int> sizes = [];
        foreach (string text in args)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int firms) || firms == 0)
            {
                Console.Error.WriteLine($"{Verb} takes numbers of firms, not '{text}'.");
                return 2;
            }

            sizes.Add(firms);
        }

        output.WriteLine($"{Processor.Name}, .NET {Environment.Version}, median of {Months} months after {WarmUp}.");
        output.WriteLine();
        output.WriteLine(
            "| firms | start world, s | month, ms | per firm, ns | times the size before | month on two threads, ms | gain "
            + "| month of two runs at once, ms | memory, MB |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        ScenarioPlan plan = Iran1403.Plan();
        // Once for nothing, so that the first size does not pay for compilation.
        SizeMeasurement.Of(plan, Usual[0], WarmUp, Months);
        List<SizeMeasurement> measured = [];
        foreach (int firms in sizes.Count == 0 ? [.. Usual] : sizes)
        {
            SizeMeasurement size = SizeMeasurement.Of(SizedNation.Of(plan, firms), firms, WarmUp, Months);
            output.WriteLine(Row(size, measured.Count == 0 ? null : measured[^1]));
            measured.Add(size);
        }

        PrintPhases(measured, output);
        return 0;
    }

    private static void PrintPhases(List<SizeMeasurement> measured, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Each phase, ns per firm and month, over the first two years, on one thread and on two:");
        output.WriteLine();
        output.WriteLine($"| phase | {string.Join(" | ", measured.Select(size => $"{Number(size.Firms, "N0")} | two"))} |");
        output.WriteLine($"|---|{string.Concat(measured.Select(_ => "---|---|"))}");
        for (int i = 0; i < measured[0].Phases.Count; i++)
        {
            var times = measured.Select(size => size.Phases[i]).Select(phase =>
                $"{Number(phase.OneThread, "F1")} | {Number(phase.TwoThreads, "F1")}");
            output.WriteLine($"| `{measured[0].Phases[i].Key}` | {string.Join(" | ", times)} |");
        }
    }

    private static string Number(double number, string format) => number.ToString(format, Plain);

    private static string Row(SizeMeasurement size, SizeMeasurement? before) => string.Create(
        Plain,
        $"| {size.Firms:N0} | {size.StartSeconds:F2} | {size.OneThread:F2} | {size.PerFirm:F0} "
        + $"| {(before is null ? "" : Number(size.OneThread / before.OneThread, "F1"))} "
        + $"| {size.TwoThreads:F2} | {size.OneThread / size.TwoThreads:F2} | {size.TwoRuns:F2} | {size.WorldMegabytes:F0} |");
}
