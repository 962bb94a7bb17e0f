namespace EcosystemSim.Cli;

/// <summary>What the process says to the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    public const int InternalError = 1;

    /// <summary>Wrong use or an invalid scenario.</summary>
    public const int Usage = 2;

    public const int SomeRunsFailed = 3;

    /// <summary>Something computed again differs from what is stored.</summary>
    public const int Mismatch = 4;

    public const int Interrupted = 130;
}
