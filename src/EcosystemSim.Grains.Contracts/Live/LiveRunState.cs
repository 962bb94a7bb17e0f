namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>What a live run is doing.</summary>
public enum LiveRunState
{
    /// <summary>It stands, until somebody lets it step.</summary>
    Paused,

    /// <summary>Months go by.</summary>
    Running,

    /// <summary>An epoch is open, and institutions under control have not decided.</summary>
    Waiting,

    /// <summary>The last year of the scenario is over.</summary>
    Finished,

    /// <summary>Somebody ended it; it can be read and branched.</summary>
    Stopped,

    /// <summary>It broke; the status says why. It can be read, and branched before the year in which it broke.</summary>
    Failed,
}
