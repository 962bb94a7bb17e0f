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
    private readonly List<(string Silo, int Worker)> _workers = [];

    public int Number => number;

    public Batch Batch => batch;

    public BatchState State { get; set; }

    /// <summary>Silos that have the lease: one, at the end of an ensemble perhaps two, none when it is not lent.</summary>
    public IEnumerable<string> Silos => _workers.Select(worker => worker.Silo);

    public bool IsLentTwice => _workers.Count > 1;

    /// <summary>When the lease was given, as a timestamp of the coordinator's clock.</summary>
    public long LeasedAt { get; private set; }

    /// <summary>How many leases never came back.</summary>
    public int Losses { get; set; }

    public ImmutableArray<RunMessage> Runs { get; set; } = [];

    /// <summary>Why the batch was given up; null otherwise.</summary>
    public string? Lost { get; set; }

    public long HeldBytes => State == BatchState.Held ? Runs.Sum(run => run.Size) : 0;

    public bool IsWith(string silo, int worker) => _workers.Contains((silo, worker));

    public void LendTo(string silo, int worker, long now)
    {
        _workers.Add((silo, worker));
        LeasedAt = now;
    }

    public void TakeBackFrom(string silo, int worker) => _workers.Remove((silo, worker));

    public void TakeBack() => _workers.Clear();
}
