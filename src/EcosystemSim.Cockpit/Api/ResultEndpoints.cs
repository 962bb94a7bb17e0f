using EcosystemSim.Cockpit.Messages;
using EcosystemSim.Cockpit.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcosystemSim.Cockpit.Api;

/// <summary>What a run has come to.</summary>
internal static class ResultEndpoints
{
    private const string Tag = "Results of a run";
    private const int FromStart = -1;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/runs/{run}/indicators", async (string run, int? fromYear, string? keys, IGrainFactory grains) =>
                IndicatorYears.Of(run, await grains.Run(run).Indicators(fromYear ?? FromStart), new ColumnChoice(keys)))
            .Refuses(400, 404)
            .WithTags(Tag).WithSummary("Indicators of the years that have ended; year -1 is the start");

        api.MapGet("/runs/{run}/comparison", async (string run, string to, string? keys, IGrainFactory grains) =>
            {
                _ = grains.Run(to);
                return Comparison.Of(await grains.Run(run).Compare(to), new ColumnChoice(keys));
            })
            .Refuses(400, 404)
            .WithTags(Tag).WithSummary("Paired differences to a run with the same future and random numbers");

        api.MapGet("/runs/{run}/epochs/{year:int}", async (string run, int year, string? type, IGrainFactory grains) =>
            {
                EpochLedger ledger = EpochLedger.Of(run, await grains.Run(run).Epoch(year), type);
                return type is null || ledger.Tables.Count > 0
                    ? ledger
                    : throw RefusedException.NotFound("There is no such type of institution.", "a type that /institutions has");
            })
            .Refuses(404)
            .WithTags(Tag).WithSummary("Who observed what and decided what in a year; with type= only one type of institution");
    }
}
