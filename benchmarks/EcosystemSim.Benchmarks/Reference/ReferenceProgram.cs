using System.Diagnostics;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>One of the two programs that are compared, as a process of its own.</summary>
/// <remarks>
/// Why a process for each run, and in turns: what the machine does otherwise changes from second to second and should meet
/// both, and where a process happens to put its code and data changes its speed.
/// </remarks>
/// <param name="name">The name of the language in the table.</param>
/// <param name="file">The program.</param>
/// <param name="arguments">Its arguments.</param>
internal sealed class ReferenceProgram(string name, string file, IEnumerable<string> arguments)
{
    private readonly List<IReadOnlyDictionary<string, ReferenceMeasurement>> _runs = [];

    public string Name => name;

    /// <summary>Compiler or runtime and vector width, in the program's own words.</summary>
    public string Description { get; private set; } = "";

    /// <summary>One measurement of every variant.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public void Run()
    {
        ProcessStartInfo start = new(file, arguments) { RedirectStandardOutput = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{file} does not start.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{file} ended with code {process.ExitCode}.");
        Read(output);
    }

    /// <summary>The output of one run: a line that begins with # and describes the program, then a line per variant.</summary>
    public void Read(string output)
    {
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Description = lines[0].TrimStart('#', ' ');
        _runs.Add(lines.Skip(1).Select(ReferenceMeasurement.Parse).ToDictionary(measured => measured.Variant));
    }

    /// <summary>That variant in every run so far.</summary>
    public IReadOnlyList<ReferenceMeasurement> Of(ReferenceVariant variant) =>
        [.. _runs.Select(run => run[ReferenceVariants.NameOf(variant)])];

    /// <summary>The median over the runs, ns per firm and month.</summary>
    public double Nanoseconds(ReferenceVariant variant) =>
        ReferenceMeasurement.Median(Of(variant).Select(measured => measured.Nanoseconds));
}
