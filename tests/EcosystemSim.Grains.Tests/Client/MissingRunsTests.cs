using EcosystemSim.Grains.Contracts;
using EcosystemSim.Grains.Contracts.Client;

namespace EcosystemSim.Grains.Tests.Client;

public sealed class MissingRunsTests
{
    [Fact]
    public void WhatIsLeft_IsAskedForInBatchesOfItsGroup()
    {
        var missing = new MissingRuns([new Batch(0, 4, 0), new Batch(4, 2, 0), new Batch(10, 3, 7)]);
        missing.Remove(new Batch(1, 2, 0));
        missing.Remove(new Batch(4, 2, 0));
        Assert.Equal([new Batch(0, 1, 0), new Batch(3, 1, 0), new Batch(10, 3, 7)], missing.Batches);
        Assert.False(missing.IsEmpty);
        missing.Remove(new Batch(0, 11, 0));
        missing.Remove(new Batch(11, 2, 0));
        Assert.True(missing.IsEmpty);
        Assert.Empty(missing.Batches);
    }

    [Fact]
    public void ABatch_IsMissingUntilItIsRemoved()
    {
        var missing = new MissingRuns([new Batch(0, 2, 0)]);
        Assert.True(missing.Contains(new Batch(0, 2, 0)));
        Assert.False(missing.Contains(new Batch(2, 1, 0)));
        missing.Remove(new Batch(0, 2, 0));
        Assert.False(missing.Contains(new Batch(0, 2, 0)));
    }
}
