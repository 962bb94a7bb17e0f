using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Scenario;

/// <summary>
/// A scenario, read, checked and compiled: everything that runs are made of, and nothing that needs a file again.
/// </summary>
public sealed record ScenarioPlan
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required NationTable World { get; init; }

    public required NationProfile Nation { get; init; }

    public required DateOnly Start { get; init; }

    /// <summary>"persian" or "gregorian": how years are labelled.</summary>
    public required string Calendar { get; init; }

    public required int Years { get; init; }

    /// <summary>Environment paths of every policy.</summary>
    public required IReadOnlyList<ControlRecord> Environment { get; init; }

    /// <summary>Parameters with the scenario's constants applied: the values of parameters that are not varied.</summary>
    public required ParameterSet Parameters { get; init; }

    /// <summary>Parameters that futures draw, in ordinal order of keys.</summary>
    public required IReadOnlyList<Uncertainty> Uncertainties { get; init; }

    /// <summary>Policies in the order of the file; the null policy is always among them.</summary>
    public required IReadOnlyList<Policy> Policies { get; init; }

    public required int Futures { get; init; }

    public required int Replicates { get; init; }

    public required uint Seed { get; init; }

    /// <summary>Policy that effects are differences to.</summary>
    public required string CompareTo { get; init; }

    /// <summary>Indicator columns the report leads with.</summary>
    public required IReadOnlyList<string> ReportIndicators { get; init; }
}

/// <summary>A parameter that nature chooses, and how.</summary>
public sealed record Uncertainty(Parameter Parameter, Distribution Distribution);
