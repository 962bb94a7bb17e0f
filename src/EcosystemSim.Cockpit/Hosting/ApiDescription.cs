using Microsoft.Extensions.DependencyInjection;

namespace EcosystemSim.Cockpit.Hosting;

/// <summary>The description of the interface that programs read.</summary>
internal static class ApiDescription
{
    private const string Words =
        "Live runs of the simulator: start one, let its months go by, look into its institutions, answer for them, branch and "
        + "compare. Years count from 0. Refusals are application/problem+json with code, detail and expected.";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi("v1", description => description.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "EcosystemSim live runs";
            document.Info.Version = "v1";
            document.Info.Description = Words;
            document.Servers = [];
            return Task.CompletedTask;
        }));
}
