namespace EcosystemSim.Cli.Serving;

/// <summary>
/// An address of Redis as people write it, redis://[user:password@]host[:port][/database], as its client reads it.
/// </summary>
internal static class RedisUrl
{
    private const int DefaultPort = 6379;

    /// <exception cref="UserErrorException">It is no such address.</exception>
    public static string ToClient(string url)
    {
        bool isRedis = Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed)
            && parsed.Scheme is "redis" or "rediss" && parsed.Host.Length > 0 && parsed.Query.Length == 0;
        if (!isRedis)
            throw new UserErrorException("--redis takes redis://host:port, also with user:password@ before, /number after it.");
        List<string> options = [$"{parsed!.Host}:{(parsed.Port < 0 ? DefaultPort : parsed.Port)}"];
        string[] user = parsed.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            options.Add($"user={Part(user[0])}");
        if (user.Length == 2)
            options.Add($"password={Part(user[1])}");
        if (parsed.AbsolutePath.Trim('/') is { Length: > 0 } database)
            options.Add($"defaultDatabase={Number(database)}");
        if (parsed.Scheme == "rediss")
            options.Add("ssl=true");
        return string.Join(',', options);
    }

    /// <summary>Why refused: the client splits its options at commas and knows no way to quote one.</summary>
    private static string Part(string escaped)
    {
        string text = Uri.UnescapeDataString(escaped);
        return text.Contains(',', StringComparison.Ordinal)
            ? throw new UserErrorException("--redis takes no comma in user and password.")
            : text;
    }

    private static int Number(string database) =>
        int.TryParse(database, System.Globalization.NumberStyles.None, null, out int number)
            ? number
            : throw new UserErrorException("--redis takes the number of a database after the slash.");
}
