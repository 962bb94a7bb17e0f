using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts.Client;

/// <summary>The runs of an ensemble that are not on the client's disk yet.</summary>
internal sealed class MissingRuns
{
    private readonly ImmutableArray<Batch> _batches;
    private readonly HashSet<int> _positions;

    public MissingRuns(ImmutableArray<Batch> batches)
    {
        _batches = batches;
        _positions = [.. batches.SelectMany(batch => Enumerable.Range(batch.First, batch.Count))];
    }

    public bool IsEmpty => _positions.Count == 0;

    /// <summary>What is missing, as batches no larger than those it was asked for in.</summary>
    public ImmutableArray<Batch> Batches => [.. _batches.SelectMany(Rest)];

    public bool Contains(Batch batch) => _positions.Contains(batch.First);

    public void Remove(Batch batch) => _positions.ExceptWith(Enumerable.Range(batch.First, batch.Count));

    private IEnumerable<Batch> Rest(Batch batch)
    {
        int first = -1;
        for (int position = batch.First; position <= batch.First + batch.Count; position++)
        {
            bool isMissing = position < batch.First + batch.Count && _positions.Contains(position);
            if (isMissing && first < 0)
                first = position;
            if (isMissing || first < 0)
                continue;
            yield return batch with { First = first, Count = position - first };
            first = -1;
        }
    }
}
