using CsCheck;
using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Model.Tests.Randomness;

public class EntityIdTests
{
    [Fact]
    public void Ids_AreStable()
    {
        Assert.Equal(0x0500_0000_0000_0007UL, EntityId.Initial(EntityKind.Firm, 7));
        Assert.Equal(0x0500_0200_1900_0003UL, EntityId.Entrant(EntityKind.Firm, source: 2, tick: 25, k: 3));
        Assert.Equal(0x0200_0000_0049_524EUL, EntityId.Nation("IRN"));
        // First two words of the block with counter (a low, a high, b, c) and the key of hashes.
        (uint w0, uint w1, _, _) = Philox.Block(0x19000003, 0x05000200, 30, 1, 0x45636F53, 0x696D3131);
        Assert.Equal(((ulong)w1 << 32) | w0, EntityId.Hash(0x0500_0200_1900_0003UL, 30, 1));
    }

    [Fact]
    public void InitialAndEntrantIds_AreUnique()
    {
        HashSet<ulong> ids = [];
        foreach (EntityKind kind in Enum.GetValues<EntityKind>())
        {
            for (ulong ordinal = 0; ordinal < 100; ordinal++)
                Assert.True(ids.Add(EntityId.Initial(kind, ordinal)));

            for (int source = 1; source <= 3; source++)
                for (int tick = 0; tick < 40; tick++)
                    for (int k = 0; k < 10; k++)
                        Assert.True(ids.Add(EntityId.Entrant(kind, source, tick, k)));
        }
    }

    [Fact]
    public void Hashes_AreUnique()
    {
        HashSet<ulong> ids = [];
        for (ulong owner = 0; owner < 100; owner++)
            for (uint tick = 0; tick < 100; tick++)
                for (uint k = 0; k < 10; k++)
                    Assert.True(ids.Add(EntityId.Hash(EntityId.Initial(EntityKind.Firm, owner), tick, k)));
    }

    [Fact]
    public void EntrantId_HoldsEveryPartInItsOwnBits() =>
        Gen.Select(Gen.Int[1, 0xFFFF], Gen.Int[0, 0xFFFF], Gen.Int[0, 0xFFFFFF]).Sample((source, tick, k) =>
        {
            ulong id = EntityId.Entrant(EntityKind.Firm, source, tick, k);
            Assert.Equal((ulong)EntityKind.Firm, id >> 56);
            Assert.Equal((ulong)source, (id >> 40) & 0xFFFF);
            Assert.Equal((ulong)tick, (id >> 24) & 0xFFFF);
            Assert.Equal((ulong)k, id & 0xFFFFFF);
        });

    [Fact]
    public void PartsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EntityId.Initial(EntityKind.Firm, 1UL << 40));
        Assert.Throws<ArgumentOutOfRangeException>(() => EntityId.Entrant(EntityKind.Firm, 0, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => EntityId.Entrant(EntityKind.Firm, 1, -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => EntityId.Entrant(EntityKind.Firm, 1, 0, 1 << 24));
        Assert.Throws<ArgumentException>(() => EntityId.Nation("IR"));
        Assert.Throws<ArgumentException>(() => EntityId.Nation("irn"));
    }

    [Fact]
    public void Kinds_AreNumberedOnce() =>
        Assert.Equal(Enum.GetNames<EntityKind>().Length, Enum.GetValues<EntityKind>().Distinct().Count());

    [Fact]
    public void OriginOf_ReadsWhatAnIdIsMadeOf()
    {
        Assert.Equal((0, 0, 12UL), EntityId.OriginOf(EntityId.Initial(EntityKind.Firm, 12)));
        Assert.Equal((3, 119, 7UL), EntityId.OriginOf(EntityId.Entrant(EntityKind.Firm, 3, 119, 7)));
    }
}
