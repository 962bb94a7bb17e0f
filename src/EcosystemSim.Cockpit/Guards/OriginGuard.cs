using EcosystemSim.Cockpit.Problems;
using Microsoft.AspNetCore.Http;

namespace EcosystemSim.Cockpit.Guards;

/// <summary>
/// Refuses what pages of other sites have a browser send: a POST without a body needs nobody's leave to be sent, and a browser
/// adds a password it knows. No header allows other sites to read anything either.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        string? origin = request.Headers.Origin;
        bool isForeign = (origin is not null && origin != $"{request.Scheme}://{request.Host}")
            || (request.Headers["Sec-Fetch-Site"] == "cross-site" && !HttpMethods.IsGet(request.Method));
        return isForeign ? context.Refuse(Kind.WrongOrigin) : next(context);
    }
}
