using EcosystemSim.Engine;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Cli;

/// <summary>The tick as the engine runs it, for <c>explain tick</c>: read from the list of phases itself.</summary>
internal static class PhaseTable
{
    /// <summary>How a profile is measured: enough runs that code is compiled for good and a median means something.</summary>
    public const int MeasuredYears = 5, WarmUps = 3, Repetitions = 7;

    public static IReadOnlyList<PhaseInfo> Infos { get; } =
    [
        .. TickPhases.All(new InlineRules(new Policy(Policy.NullName, "", [], [], new Dictionary<string, string>())))
            .Select(phase => phase.Info),
    ];

    public static IReadOnlyList<PhaseCost> Measure(ScenarioPlan plan, CancellationToken cancel) =>
        PhaseProfile.Measure(plan, MeasuredYears, WarmUps, Repetitions, cancel);
}
