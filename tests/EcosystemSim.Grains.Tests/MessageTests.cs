using EcosystemSim.Grains.Contracts;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace EcosystemSim.Grains.Tests;

public sealed class MessageTests
{
    private static T RoundTrip<T>(T value)
    {
        using ServiceProvider services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        Serializer serializer = services.GetRequiredService<Serializer>();
        return serializer.Deserialize<T>(serializer.SerializeToArray(value))!;
    }

    [Fact]
    public void ARecord_KeepsEveryBitOnTheWire()
    {
        var record = new RunRecord
        {
            Key = new RunKey(new string('f', 64)),
            Id = new RunId(1, 2, 3),
            Values = [1.0 / 3, double.NaN, -0.0, double.PositiveInfinity, double.Epsilon],
            StateHash = ulong.MaxValue,
        };
        RunRecord back = RoundTrip(RunMessage.Of(record)).ToRecord(record.Id);
        Assert.Equal(
            (record.Key, record.Id, record.StateHash, record.Failure), (back.Key, back.Id, back.StateHash, back.Failure));
        Assert.Equal(record.Values.Select(BitConverter.DoubleToUInt64Bits), back.Values.Select(BitConverter.DoubleToUInt64Bits));
    }

    [Fact]
    public void AFailure_KeepsItsPlaceAndWords()
    {
        var record = new RunRecord
        {
            Key = new RunKey(""),
            Id = default,
            Values = [],
            StateHash = 0,
            Failure = new RunFailure(17, "pipeline", "firm 3", "NaN in firm 3"),
        };
        Assert.Equal(record.Failure, RoundTrip(RunMessage.Of(record)).ToRecord(default).Failure);
    }
}
