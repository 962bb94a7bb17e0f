namespace EcosystemSim.Scenarios;

/// <summary>What the command line changes in a scenario; null leaves the scenario's own value.</summary>
public sealed record ScenarioOverrides
{
    public static ScenarioOverrides None { get; } = new();

    /// <summary>Years to run. Records that begin after a shortened run are left out.</summary>
    public int? Years { get; init; }

    public int? Futures { get; init; }

    public int? Replicates { get; init; }

    public uint? Seed { get; init; }

    /// <summary>Only these policies; the null policy and the one that effects are compared to are always kept.</summary>
    public IReadOnlyList<string>? Policies { get; init; }
}
