namespace EcosystemSim.Tidy.Tests;

/// <summary>A broken rule: where, and what to do instead.</summary>
public sealed record Offence(string Path, int Line, string Message)
{
    public override string ToString() => $"{Path}:{Line}: {Message}";

    /// <summary>Fails with one line per offence.</summary>
    public static void ExpectNone(IEnumerable<Offence> offences)
    {
        Offence[] all = [.. offences];
        Assert.True(all.Length == 0, $"{all.Length} offence(s):\n{string.Join('\n', all.AsEnumerable())}");
    }
}
