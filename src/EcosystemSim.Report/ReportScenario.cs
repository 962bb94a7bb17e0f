using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Report;

/// <summary>A scenario of the ensemble, as the report tells it.</summary>
/// <param name="Plan">What was run.</param>
/// <param name="Description">Free text of the scenario; empty where there is none.</param>
/// <param name="Hash">Identity of scenario and ensemble.</param>
/// <param name="File">The resolved scenario, relative to the results directory.</param>
public sealed record ReportScenario(ScenarioPlan Plan, string Description, string Hash, string File)
{
    /// <summary>
    /// Name of the nation, of names such as "Iran, Islamic Rep." what stands before the comma where no other name begins so.
    /// </summary>
    public string NationName => NameOf(Plan.Nation.Iso3);

    /// <summary>Short name of any nation; its code where the table does not have it.</summary>
    public string NameOf(string iso3)
    {
        int row = Plan.World.IndexOf(iso3);
        if (row < 0)
            return iso3;
        string name = Plan.World.Names[row];
        string head = name.Split(',')[0];
        return Plan.World.Names.Count(other => other == head || other.StartsWith(head + ",", StringComparison.Ordinal)) > 1
            ? name
            : head;
    }
}

/// <summary>A policy of a scenario with its place in the summary.</summary>
/// <param name="Index">Index in the summary.</param>
/// <param name="Reference">Index of the policy that its effects are differences to.</param>
/// <param name="Title">Words of the user.</param>
/// <param name="Policy">What it sets.</param>
public sealed record ReportPolicy(int Index, int Reference, string Title, Policy Policy)
{
    public bool IsReference => Index == Reference;
}

/// <summary>A run that broke.</summary>
/// <param name="Policy">Name of its policy in the summary.</param>
/// <param name="Future">Index of its future.</param>
/// <param name="Replicate">Index of its replicate.</param>
/// <param name="Tick">Month in which it broke.</param>
/// <param name="Phase">Step of the month that was running.</param>
/// <param name="Entity">What it was about; empty where that is not known.</param>
/// <param name="Message">What was wrong.</param>
public sealed record FailedRun(string Policy, int Future, int Replicate, int Tick, string Phase, string Entity, string Message);

/// <summary>Where the spread of a rank in the last year comes from.</summary>
/// <param name="Policy">Index of the policy.</param>
/// <param name="Rank">Key of the rank.</param>
/// <param name="IsEffect">Spread of the paired difference; else of the level.</param>
/// <param name="ShareOfParameters">Part of the variance that the drawn parameters account for; the rest is chance.</param>
public sealed record SpreadSource(int Policy, string Rank, bool IsEffect, double ShareOfParameters);
