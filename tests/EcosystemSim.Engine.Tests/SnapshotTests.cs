using EcosystemSim.Engine.Tests.Laws;

namespace EcosystemSim.Engine.Tests;

/// <summary>A run that goes on from a snapshot is the run that never stopped.</summary>
public sealed class SnapshotTests(RealStart real)
{
    private const string PolicyName = "repeated-5y-indexed";

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(31)]
    public void A_run_restored_after_any_month_goes_on_with_the_same_bits(int month)
    {
        TickEngine run = After(month), other = real.Run(real.PolicyOf(PolicyName));
        Snapshot.Restore(other, new MemoryStream(Bytes(run)));
        Assert.Equal(month, other.Month);
        for (int i = 0; i < 24; i++)
        {
            run.Step();
            other.Step();
            Assert.Equal(run.World.Hash(), other.World.Hash());
        }
    }

    [Fact]
    public void A_snapshot_is_refused_with_the_reason_when_it_is_cut_damaged_or_something_else()
    {
        byte[] bytes = Bytes(After(5));
        Assert.Contains("ends too early", Refused(bytes[..^9]), StringComparison.Ordinal);
        byte[] changed = [.. bytes];
        changed[bytes.Length / 2] ^= 1;
        Assert.Contains("damaged", Refused(changed), StringComparison.Ordinal);
        Assert.Contains("no snapshot", Refused([1, 2, 3, 4, 5]), StringComparison.Ordinal);
        byte[] otherModel = [.. bytes];
        otherModel[5] = (byte)'0';
        Assert.Contains("model version 0", Refused(otherModel), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_month_is_no_state_to_go_on_from()
    {
        TickEngine run = After(12);
        run.OpenEpoch();
        Assert.Throws<InvalidOperationException>(() => Snapshot.Write(run, Stream.Null));
    }

    private string Refused(byte[] bytes) => Assert.Throws<InvalidDataException>(
        () => Snapshot.Restore(real.Run(real.PolicyOf(PolicyName)), new MemoryStream(bytes))).Message;

    private TickEngine After(int months)
    {
        TickEngine run = real.Run(real.PolicyOf(PolicyName));
        for (int i = 0; i < months; i++)
            run.Step();
        return run;
    }

    private static byte[] Bytes(TickEngine run)
    {
        MemoryStream stream = new();
        Snapshot.Write(run, stream);
        return stream.ToArray();
    }
}
