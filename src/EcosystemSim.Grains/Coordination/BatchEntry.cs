using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts;

namespace EcosystemSim.Grains.Coordination;

/// <summary>Where a batch is on its way.</summary>
internal enum BatchState
{
    /// <summary>Nobody has it.</summary>
    Open,

    /// <summary>A worker has it.</summary>
    Leased,

    /// <summary>Finished, and not yet on the client's disk.</summary>
    Held,

    /// <summary>Forgotten: acknowledged, or split into single runs.</summary>
    Gone,
}

/// <summary>One batch of an ensemble in the coordinator's memory.</summary>
internal sealed class BatchEntry(int number, Batch batch)
{
    public int Number => number;

    public Batch Batch => batch;

    public BatchState State { get; set; }

    /// <summary>Silo that has the lease.</summary>
    public string Silo { get; set; } = "";

    /// <summary>When the lease was given, as a timestamp of the coordinator's clock.</summary>
    public long LeasedAt { get; set; }

    /// <summary>How many leases never came back.</summary>
    public int Losses { get; set; }

    public ImmutableArray<RunMessage> Runs { get; set; } = [];

    /// <summary>Why the batch was given up; null otherwise.</summary>
    public string? Lost { get; set; }

    public long HeldBytes => State == BatchState.Held ? Runs.Sum(run => run.Size) : 0;
}
