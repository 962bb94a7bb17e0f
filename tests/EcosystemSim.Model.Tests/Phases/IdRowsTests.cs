using CsCheck;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Phases;

/// <summary>The row of an id is the one it was noted with, and nothing is left of the month before.</summary>
public sealed class IdRowsTests
{
    [Fact]
    public void AnId_IsFoundWhereItWasNoted()
    {
        Gen.ULong.Array[0, 300].Sample(some =>
        {
            IdRows rows = new();
            // More than will be asked for, and of other ids.
            rows.Begin(2 * some.Length);
            foreach (ulong id in some.Distinct())
                rows.Add(id + 1, -2);
            ulong[] ids = [.. some.Append(0UL).Distinct()];
            int noted = ids.Length / 2;
            rows.Begin(noted);
            for (int i = 0; i < noted; i++)
                rows.Add(ids[i], 3 * i);
            for (int i = 0; i < ids.Length; i++)
                Assert.Equal(i < noted ? 3 * i : -1, rows.RowOf(ids[i]));
        });
    }

    [Fact]
    public void IdsThatDifferInOneBit_AreToldApart()
    {
        IdRows rows = new();
        rows.Begin(64);
        for (int bit = 0; bit < 64; bit++)
            rows.Add(1UL << bit, bit);
        for (int bit = 0; bit < 64; bit++)
            Assert.Equal(bit, rows.RowOf(1UL << bit));
    }
}
