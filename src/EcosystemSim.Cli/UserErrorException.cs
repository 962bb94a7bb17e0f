namespace EcosystemSim.Cli;

/// <summary>Something that the user can put right; shown without a stack trace, exit code 2.</summary>
public sealed class UserErrorException(params IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    /// <summary>One line per thing that is wrong.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}
