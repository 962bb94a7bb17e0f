using EcosystemSim.Cockpit.Messages;
using EcosystemSim.Cockpit.Problems;
using EcosystemSim.Grains.Contracts.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcosystemSim.Cockpit.Api;

/// <summary>Institutions of a run: who answers for them, and with what.</summary>
internal static class InstitutionEndpoints
{
    private const string Tag = "Institutions of a run";

    /// <summary>Of some types a nation has one, of others many, told apart by a number.</summary>
    private static readonly string[] Places = ["/runs/{run}/institutions/{type}", "/runs/{run}/institutions/{type}/{number}"];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/runs/{run}/institutions", async (string run, string type, IGrainFactory grains) =>
                new InstitutionList(run, type, await grains.Run(run).Institutions(type)))
            .Refuses(400, 404)
            .WithTags(Tag).WithSummary("The institutions of a type that are there now");

        foreach (string place in Places)
        {
            MapReads(api, place);
            MapControl(api, place);
        }
    }

    private static void MapReads(IEndpointRouteBuilder api, string place)
    {
        api.MapGet(place, async (string run, string type, string? number, IGrainFactory grains) =>
                InstitutionState.Of(await grains.Run(run).Institution(RunAccess.Institution(type, number))))
            .Refuses(404, 410)
            .WithTags(Tag).WithSummary("Who answers for an institution, what it sees, and what was submitted");

        api.MapGet($"{place}/history", async (string run, string type, string? number, IGrainFactory grains) =>
            {
                string institution = RunAccess.Institution(type, number);
                IReadOnlyList<InstitutionYear> years = await grains.Run(run).History(institution);
                return new InstitutionHistory(run, institution, [.. years.Select(InstitutionEpoch.Of)]);
            })
            .Refuses(404)
            .WithTags(Tag).WithSummary("Every year of an institution so far, also of one that is gone");
    }

    private static void MapControl(IEndpointRouteBuilder api, string place)
    {
        api.MapPut($"{place}/controller", async (
                string run, string type, string? number, ControlRequest request, IGrainFactory grains) =>
                InstitutionState.Of(
                    await grains.Run(run).TakeControl(RunAccess.Institution(type, number), request.Controller)))
            .Takes(Limits.BodyBytes).Refuses(400, 404, 409, 410)
            .WithTags(Tag).WithSummary("Takes control: from now on the caller answers instead of the rule");

        api.MapDelete($"{place}/controller", async (
                string run, string type, string? number, string controller, IGrainFactory grains) =>
                InstitutionState.Of(await grains.Run(run).Release(RunAccess.Institution(type, number), controller)))
            .Refuses(400, 403, 404, 410)
            .WithTags(Tag).WithSummary("Releases control: the rule answers again");

        api.MapPut($"{place}/decisions/{{year:int}}", async (
                string run, string type, string? number, int year, DecisionRequest request, IGrainFactory grains) =>
                InstitutionState.Of(
                    await grains.Run(run).Submit(RunAccess.Institution(type, number), SubmissionOf(year, request))))
            .Takes(Limits.BodyBytes).Refuses(400, 403, 404, 409, 410, 413, 422)
            .WithTags(Tag).WithSummary("Hands in a decision for the coming year; the same one again is no mistake");
    }

    private static Submission SubmissionOf(int year, DecisionRequest request)
    {
        if (request.Values.Count > Submission.ValuesMax)
        {
            throw RefusedException.Invalid(
                $"The decision has {request.Values.Count} choices.",
                $"at most {Submission.ValuesMax}, by the keys of the schema");
        }

        if (request.Values.Any(value => !double.IsFinite(value.Value)))
            throw RefusedException.Invalid("The decision has a number that is not finite.", "finite numbers");
        return new Submission(
            request.Controller, year,
            [
                .. request.Values.OrderBy(value => value.Key, StringComparer.Ordinal)
                    .Select(value => new NamedValue(value.Key, value.Value)),
            ]);
    }
}
