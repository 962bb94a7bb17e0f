namespace EcosystemSim.Results;

/// <summary>How far the results of a directory are.</summary>
public enum ResultsState
{
    /// <summary>A process works on them, or one did until it was ended from outside.</summary>
    Running,

    /// <summary>Stopped on the way; the same command goes on.</summary>
    Interrupted,

    /// <summary>Complete.</summary>
    Done,
}
