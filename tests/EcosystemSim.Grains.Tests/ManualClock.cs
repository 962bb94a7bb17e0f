namespace EcosystemSim.Grains.Tests;

/// <summary>A clock that stands until it is told to move.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long _now;
    private TimeSpan _jumped;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    /// <summary>The clock on the wall, which somebody may set.</summary>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddYears(50) + TimeSpan.FromTicks(_now) + _jumped;

    public void Jump(TimeSpan by) => _jumped += by;

    public void Advance(TimeSpan time) => _now += time.Ticks;
}
