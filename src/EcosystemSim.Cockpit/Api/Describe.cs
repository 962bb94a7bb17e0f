using EcosystemSim.Cockpit.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace EcosystemSim.Cockpit.Api;

/// <summary>What endpoints have in common: the size of their bodies, and the refusals in their description.</summary>
internal static class Describe
{
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, int bytes) =>
        endpoint.WithMetadata(new BodyLimit(bytes));

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (int status in statuses)
            endpoint.Produces<Problem>(status, Problem.ContentType);
        return endpoint;
    }

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
