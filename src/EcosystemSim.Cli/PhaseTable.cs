using EcosystemSim.Engine;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios;

namespace EcosystemSim.Cli;

/// <summary>The tick as the engine runs it, for <c>explain tick</c>: read from the list of phases itself.</summary>
internal static class PhaseTable
{
    private const int MeasuredYears = 5;

    public static IReadOnlyList<PhaseLine> Lines { get; } =
    [
        .. TickPhases.All(new InlineRules(new Policy(Policy.NullName, "", [], [], new Dictionary<string, string>())))
            .Select(phase => new PhaseLine(phase.Info.Key, phase.Info.Sentence, phase.Info.Equations)),
    ];

    /// <summary>Milliseconds per tick by phase on the shipped Iran scenario; nothing where its files are not at hand.</summary>
    public static IReadOnlyDictionary<string, double> Measure(CancellationToken cancel)
    {
        string file = Path.Combine(Environment.CurrentDirectory, "scenarios", "iran-1403.yaml");
        if (!File.Exists(file) || ScenarioCompiler.Compile(file).Plan is not { } plan)
            return new Dictionary<string, double>();
        return PhaseProfile.Measure(plan, MeasuredYears, cancel);
    }
}
