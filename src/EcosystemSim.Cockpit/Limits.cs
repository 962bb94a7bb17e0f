namespace EcosystemSim.Cockpit;

/// <summary>The largest things that are taken from the network.</summary>
internal static class Limits
{
    /// <summary>A scenario; as much as the compiler reads of a file.</summary>
    public const int ScenarioBytes = 1 << 20;

    /// <summary>The JSON around a scenario: escapes may double its text.</summary>
    public const int RunRequestBytes = (2 * ScenarioBytes) + BodyBytes;

    /// <summary>Any other body; the largest decision is a twentieth of it.</summary>
    public const int BodyBytes = 16 << 10;

    /// <summary>Characters of a name in an address; what is longer names nothing.</summary>
    public const int NameLength = 64;
}
