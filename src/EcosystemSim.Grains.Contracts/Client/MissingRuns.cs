using System.Collections;
using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts.Client;

/// <summary>The runs of an ensemble that are not on the client's disk yet: one bit each, as there may be a million.</summary>
internal sealed class MissingRuns
{
    private readonly ImmutableArray<Batch> _batches;
    private readonly BitArray _isMissing;

    public MissingRuns(ImmutableArray<Batch> batches)
    {
        _batches = batches;
        _isMissing = new BitArray(batches.Select(batch => batch.First + batch.Count).DefaultIfEmpty(0).Max());
        foreach (int position in batches.SelectMany(Positions))
        {
            Count += _isMissing[position] ? 0 : 1;
            _isMissing[position] = true;
        }
    }

    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    /// <summary>What is missing, as stretches no larger than those it was asked for in.</summary>
    public ImmutableArray<Batch> Batches => [.. _batches.SelectMany(Rest)];

    /// <summary>Whether all runs of a batch are missing.</summary>
    public bool Contains(Batch batch) => Positions(batch).All(IsMissing);

    public void Remove(Batch batch)
    {
        foreach (int position in Positions(batch).Where(IsMissing))
        {
            _isMissing[position] = false;
            Count--;
        }
    }

    private bool IsMissing(int position) => position < _isMissing.Length && _isMissing[position];

    private static IEnumerable<int> Positions(Batch batch) => Enumerable.Range(batch.First, batch.Count);

    private IEnumerable<Batch> Rest(Batch batch)
    {
        int first = -1;
        for (int position = batch.First; position <= batch.First + batch.Count; position++)
        {
            bool isMissing = position < batch.First + batch.Count && _isMissing[position];
            if (isMissing && first < 0)
                first = position;
            if (isMissing || first < 0)
                continue;
            yield return batch with { First = first, Count = position - first };
            first = -1;
        }
    }
}
