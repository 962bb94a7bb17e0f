using EcosystemSim.Cli.Running;
using EcosystemSim.Engine;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Cli;

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
    public required IReadOnlyList<PhaseInfo> Phases { get; init; }

    /// <summary>Measures what the phases of a scenario's tick cost, in their order.</summary>
    public required Func<ScenarioPlan, CancellationToken, IReadOnlyList<PhaseCost>> MeasurePhases { get; init; }

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
        Phases = PhaseTable.Infos,
        MeasurePhases = PhaseTable.Measure,
    };
}
