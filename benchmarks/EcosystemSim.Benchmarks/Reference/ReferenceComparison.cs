using System.Globalization;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The C# kernel and the C++ one in turns: times, ratios, and whether both end in the same bits.</summary>
internal static class ReferenceComparison
{
    /// <summary>Runs and prints.</summary>
    /// <returns>Whether all hashes and all check values are as they should be.</returns>
    public static bool Run(ReferenceOptions options, TextWriter output)
    {
        string self = Environment.ProcessPath ?? throw new InvalidOperationException("This program has no path.");
        bool isHost = Path.GetFileNameWithoutExtension(self) == "dotnet";
        string[] library = isHost ? [typeof(ReferenceComparison).Assembly.Location] : [];
        string[] once = [.. library, ReferenceOptions.Verb, "--once", "--width", ReferenceOptions.NameOf(options.Width)];
        ReferenceProgram sharp = new("C#", self, [.. once, .. options.Common]);
        ReferenceProgram? plus = options.Cpp is null ? null : new ReferenceProgram("C++", options.Cpp, options.Common);

        for (int repetition = 0; repetition < options.Repetitions; repetition++)
        {
            sharp.Run();
            plus?.Run();
        }

        output.WriteLine(
            $"Reference kernel: {options.Firms} firms, {ReferenceKernel.Months} months, one thread, on {Processor.Name}");
        output.WriteLine(sharp.Description);
        output.WriteLine(plus?.Description ?? "C++: no program to compare with");
        output.WriteLine($"Median of {options.Repetitions} runs in turns, ns per firm and month:");
        output.WriteLine();
        bool same = WriteTable(sharp, plus, output);
        output.WriteLine();
        return CheckValues.Write(options.Width, output) && same;
    }

    /// <summary>One line per variant; the ratio is the median of the ratios of neighbouring runs.</summary>
    /// <returns>Whether the programs agree in every hash.</returns>
    public static bool WriteTable(ReferenceProgram sharp, ReferenceProgram? plus, TextWriter output)
    {
        bool same = true;
        output.WriteLine($"{"variant",-12}{sharp.Name,8}{plus?.Name,8}{(plus is null ? "" : "ratio"),8}  final state");
        foreach (ReferenceVariant variant in ReferenceVariants.All)
        {
            IReadOnlyList<ReferenceMeasurement> ours = sharp.Of(variant), theirs = plus?.Of(variant) ?? [];
            string[] hashes = [.. ours.Concat(theirs).Select(measured => measured.Hash).Distinct()];
            same &= hashes.Length == 1;
            string verdict = hashes.Length > 1 ? "DIFFERENT" : theirs.Count > 0 ? "same bits" : "";
            string name = ReferenceVariants.NameOf(variant);
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{name,-12}{sharp.Nanoseconds(variant),8:F2}"));
            output.Write(plus is null ? $"{"",16}" : string.Create(
                CultureInfo.InvariantCulture, $"{plus.Nanoseconds(variant),8:F2}{Ratio(ours, theirs),8:F2}"));
            output.WriteLine($"  {string.Join(' ', hashes)} {verdict}".TrimEnd());
        }

        return same;
    }

    private static double Ratio(IReadOnlyList<ReferenceMeasurement> ours, IReadOnlyList<ReferenceMeasurement> theirs) =>
        ReferenceMeasurement.Median(ours.Zip(theirs, (our, their) => our.Nanoseconds / their.Nanoseconds));
}
