using EcosystemSim.Model.Runs;

namespace EcosystemSim.Results;

/// <summary>What one run leaves behind.</summary>
public sealed record RunRecord
{
    public required RunKey Key { get; init; }

    public required RunId Id { get; init; }

    /// <summary>
    /// Yearly values, row-major: row 0 is the start, row y the end of model year y; one column per recorded indicator column.
    /// Empty when the run failed before its first year.
    /// </summary>
    public required double[] Values { get; init; }

    /// <summary>Hash of the dynamic state after the last tick.</summary>
    public required ulong StateHash { get; init; }

    /// <summary>Why the run broke; null when it finished.</summary>
    public RunFailure? Failure { get; init; }
}

/// <summary>A run that broke: data, not an exception.</summary>
/// <param name="Tick">Month in which it broke.</param>
/// <param name="Phase">Key of the phase that was running.</param>
/// <param name="Entity">Which entity it was about, such as <c>firms 0200000000000011</c>; empty where that is not known.</param>
/// <param name="Message">What was wrong, with the numbers.</param>
public sealed record RunFailure(int Tick, string Phase, string Entity, string Message);
