namespace EcosystemSim.Grains.Tests;

/// <summary>A clock that stands until it is told to move.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(_now);

    public void Advance(TimeSpan time) => _now += time.Ticks;
}
