using EcosystemSim.Cockpit.Hosting;
using Microsoft.AspNetCore.Http;

namespace EcosystemSim.Cockpit.Guards;

/// <summary>Headers that keep browsers from doing more with an answer than show it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>The pages of the dashboard and the description have scripts and styles in them, and load nothing from
    /// elsewhere.</summary>
    private const string OwnPage =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = IsPage(context.Request.Path) ? OwnPage : Nothing;
        headers.CacheControl = "no-store";
        return next(context);
    }

    private static bool IsPage(PathString path) =>
        path.StartsWithSegments(CockpitPaths.Docs) || path.StartsWithSegments(CockpitPaths.Dashboard);
}
