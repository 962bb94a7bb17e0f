namespace EcosystemSim.Cli.Serving;

/// <summary>
/// The token of a server: from a file, else from the environment. Never from the command line, which others can see.
/// </summary>
internal static class AccessToken
{
    public const string Variable = "ECOSIM_TOKEN";

    /// <summary>Shorter ones can be guessed.</summary>
    private const int LengthMin = 16;

    private const int LengthMax = 1024;

    /// <exception cref="UserErrorException">The token cannot be read, or is no good.</exception>
    public static string? Find(CliContext context, string? file)
    {
        if (file is null)
            return Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? Checked(given, Variable) : null;
        string path = context.FullPath(file);
        if (!File.Exists(path))
            throw new UserErrorException($"There is no token file '{file}'. Make one: openssl rand -hex 32 > {file}");
        using StreamReader reader = new(path);
        char[] text = new char[LengthMax];
        return Checked(new string(text, 0, reader.ReadBlock(text)).Trim(), file);
    }

    private static string Checked(string token, string place) =>
        token.Length is >= LengthMin and < LengthMax && token.All(c => c is > ' ' and <= '~')
            ? token
            : throw new UserErrorException(
                $"The token of {place} has {token.Length} characters; it needs {LengthMin} to {LengthMax - 1}, letters, digits "
                + "and signs without spaces. Make one: openssl rand -hex 32");
}
