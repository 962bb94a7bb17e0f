using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using EcosystemSim.Cockpit.Hosting;
using EcosystemSim.Cockpit.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace EcosystemSim.Cockpit.Guards;

/// <summary>
/// Wants the token of the server, where it has one: as Bearer token from programs, as Basic password from browsers, which can
/// send nothing else when a person opens a page. Only whether the server lives may be asked without.
/// </summary>
internal sealed class TokenGuard(RequestDelegate next, CockpitOptions options, ILogger<TokenGuard> logger)
{
    /// <summary>A header each: browsers read one way to prove oneself per header.</summary>
    private static readonly StringValues Challenges = new(["Basic realm=\"ecosim\", charset=\"UTF-8\"", "Bearer"]);

    private readonly byte[]? _hash = options.Token is { } token ? HashOf(token) : null;

    public Task InvokeAsync(HttpContext context)
    {
        if (_hash is null || context.Request.Path == CockpitPaths.Health || IsToken(context.Request.Headers.Authorization))
            return next(context);
        CockpitLog.Refused(logger, context.Connection.RemoteIpAddress?.ToString() ?? "", Kind.NoToken.Code);
        context.Response.Headers.WWWAuthenticate = Challenges;
        return context.Refuse(Kind.NoToken);
    }

    /// <summary>Hashes are compared, so that time tells neither the length nor the first characters of the token.</summary>
    private bool IsToken(string? header) =>
        AuthenticationHeaderValue.TryParse(header, out AuthenticationHeaderValue? given)
        && Given(given) is { } token
        && CryptographicOperations.FixedTimeEquals(HashOf(token), _hash);

    private static string? Given(AuthenticationHeaderValue header) => header.Scheme.ToLowerInvariant() switch
    {
        "bearer" => header.Parameter,
        "basic" => Password(header.Parameter ?? ""),
        _ => null,
    };

    private static string? Password(string credentials)
    {
        byte[] bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out int length))
            return null;
        string text = Encoding.UTF8.GetString(bytes, 0, length);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : text[(colon + 1)..];
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
