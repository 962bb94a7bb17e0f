using EcosystemSim.Cli.Running;

namespace EcosystemSim.Cli;

/// <summary>One phase of a tick, as it is explained to people.</summary>
/// <param name="Key">Readable key.</param>
/// <param name="Sentence">What it does, in a sentence.</param>
/// <param name="Equations">The equations it computes.</param>
public sealed record PhaseLine(string Key, string Sentence, string Equations);

/// <summary>What a verb sees of the world around it.</summary>
public sealed record CliContext
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches standard error, so that progress may move.</summary>
    public required bool ErrorIsTerminal { get; init; }

    /// <summary>Relative paths start here.</summary>
    public required string WorkingDirectory { get; init; }

    public required ISimulator Simulator { get; init; }

    /// <summary>The phases of a tick in their order.</summary>
    public required IReadOnlyList<PhaseLine> Phases { get; init; }

    /// <summary>Measures the phases: milliseconds per tick by phase key. Null where nothing can measure them.</summary>
    public Func<CancellationToken, IReadOnlyDictionary<string, double>>? MeasurePhases { get; init; }

    /// <summary>The arguments as given, for the manifest.</summary>
    public IReadOnlyList<string> CommandLine { get; init; } = [];

    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    public static CliContext OfConsole() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        WorkingDirectory = Environment.CurrentDirectory,
        Simulator = new OrleansSimulator(),
        Phases = PhaseTable.Lines,
        MeasurePhases = PhaseTable.Measure,
    };
}
