using CsCheck;
using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Model.Tests.Randomness;

public class RareCountsTests
{
    [Fact]
    public void WhereNoEventMayHaveCome_NoneCame_AndFewRowsAreInDoubt() =>
        Gen.Select(Gen.Double[1e-12, 1 - 1e-12].Array[60], Gen.Double[-0.01, 0.1].Array[60]).Sample((uniforms, means) =>
        {
            int[] rows = new int[60];
            int found = RareCounts.Candidates(uniforms, means, new double[60], rows);
            int[] certain = [.. Enumerable.Range(0, 60).Except(rows.Take(found))];
            Assert.All(certain, i => Assert.Equal(0, Variates.Poisson(uniforms[i], means[i])));
            Assert.All(rows.Take(found), i => Assert.True(uniforms[i] >= 1 - means[i] - 1e-13));
            Assert.Equal(rows.Take(found).Order(), rows.Take(found));
        });
}
