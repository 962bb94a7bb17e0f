using System.Net;
using EcosystemSim.Cockpit.Hosting;
using EcosystemSim.Cockpit.Problems;
using Microsoft.AspNetCore.Http;

namespace EcosystemSim.Cockpit.Guards;

/// <summary>
/// On the loopback interface only its own names are taken as host. Why: a page of another site can have its name resolve to
/// 127.0.0.1, and its requests then look like ones of the same site. Bound elsewhere the token does that work.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, CockpitOptions options)
{
    private readonly string[] _names = ["localhost", "127.0.0.1", "[::1]", Name(options.Address)];

    public Task InvokeAsync(HttpContext context) =>
        !IPAddress.IsLoopback(options.Address) || _names.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            ? next(context)
            : context.Refuse(Kind.WrongHost);

    private static string Name(IPAddress address) =>
        address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
}
