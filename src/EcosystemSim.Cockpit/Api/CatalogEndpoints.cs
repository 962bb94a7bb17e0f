using EcosystemSim.Cockpit.Messages;
using EcosystemSim.Cockpit.Problems;
using EcosystemSim.Cockpit.Scenarios;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Indicators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcosystemSim.Cockpit.Api;

/// <summary>What there is before any run: scenarios, types of institution, indicators.</summary>
internal static class CatalogEndpoints
{
    private static readonly IndicatorList Indicators = new(
        [.. IndicatorCatalog.Columns.Select(column => new IndicatorDescription(column.Key, column.Unit, column.Meaning))]);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/scenarios", async (IScenarioCatalog scenarios, CancellationToken cancel) =>
                new ScenarioList(await scenarios.List(cancel)))
            .WithTags("Catalogue").WithSummary("Shipped scenarios and their policies");

        api.MapGet("/indicators", () => Indicators)
            .WithTags("Catalogue").WithSummary("What is recorded each year, with units");

        api.MapGet("/institutions", async (IGrainFactory grains) => new SchemaList(await Kinds(grains)))
            .WithTags("Catalogue").WithSummary("What each type of institution sees and decides");

        api.MapGet("/institutions/{type}", async (string type, IGrainFactory grains) =>
                (await Kinds(grains)).FirstOrDefault(kind => kind.Type == type)
                ?? throw RefusedException.NotFound("There is no such type of institution.", "a type that the list has"))
            .WithTags("Catalogue").WithSummary("What one type of institution sees and decides").Refuses(404);
    }

    private static async Task<IReadOnlyList<InstitutionKind>> Kinds(IGrainFactory grains)
    {
        IReadOnlyList<InstitutionSchema> schemas = await grains.Runs().Schemas();
        return [.. schemas.Select(InstitutionKind.Of)];
    }
}
