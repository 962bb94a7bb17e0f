namespace EcosystemSim.Benchmarks.Reference;

/// <summary>What a time means nothing without.</summary>
internal static class Processor
{
    private const string LinuxFile = "/proc/cpuinfo";

    /// <summary>The model of the processor where the system tells it, else its architecture.</summary>
    public static string Name => File.Exists(LinuxFile) ? Read(File.ReadLines(LinuxFile)) : Architecture;

    private static string Architecture => System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>The first line "model name : ..." of such a file.</summary>
    public static string Read(IEnumerable<string> lines)
    {
        string? line = lines.FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal));
        return line is null ? Architecture : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }
}
