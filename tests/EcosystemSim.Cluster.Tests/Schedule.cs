namespace EcosystemSim.Cluster.Tests;

/// <summary>Who is hit.</summary>
internal enum Victim
{
    /// <summary>kill -9 of a silo that only works.</summary>
    Worker,

    /// <summary>kill -9 of the silo that coordinates the ensemble.</summary>
    Coordinator,

    /// <summary>kill -9 of the client, which is started again.</summary>
    Client,

    /// <summary>kill -9 of Redis, which comes back as it was.</summary>
    Redis,

    /// <summary>kill -9 of Redis, which comes back empty.</summary>
    RedisAndItsMemory,

    /// <summary>A silo is asked to leave.</summary>
    Leaver,

    /// <summary>A silo stands still, and goes on when the others have given it up.</summary>
    Sleeper,
}

/// <summary>One blow in the middle of an ensemble.</summary>
/// <param name="Victim">Who.</param>
/// <param name="After">How long after the ensemble began, or after the blow before.</param>
internal sealed record Schedule(Victim Victim, TimeSpan After)
{
    private const double LatestSeconds = 1.5;

    /// <summary>The two blows of one ensemble, drawn from a seed; neighbouring seeds go through all victims.</summary>
    public static Schedule[] Pair(int seed)
    {
        var random = new Random(seed);
        Victim[] victims = Enum.GetValues<Victim>();
        return
        [
            .. Enumerable.Range(0, 2).Select(i => new Schedule(
                victims[((2 * seed) + i) % victims.Length],
                TimeSpan.FromSeconds(LatestSeconds * random.NextDouble()))),
        ];
    }
}
