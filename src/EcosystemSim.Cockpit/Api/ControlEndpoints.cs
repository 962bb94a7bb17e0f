using EcosystemSim.Cockpit.Hosting;
using EcosystemSim.Cockpit.Messages;
using EcosystemSim.Cockpit.Problems;
using EcosystemSim.Grains.Contracts.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace EcosystemSim.Cockpit.Api;

/// <summary>Lets the months of a run go by, or not.</summary>
internal static class ControlEndpoints
{
    private const string Tag = "Control of a run";
    private const int MonthsPerYear = 12;

    /// <summary>Beyond it a product of years and months makes no sense; the run says what it can be.</summary>
    private const int YearMax = 1000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/runs/{run}/step", async (string run, StepRequest? request, IGrainFactory grains) =>
                RunStatus.Of(await grains.Run(run).Step((request ?? new StepRequest()).Months)))
            .Takes(Limits.BodyBytes).Refuses(400, 404, 409)
            .WithTags(Tag).WithSummary("Goes on by some months; one when the body is left out");

        api.MapPost("/runs/{run}/run", RunTo).Takes(Limits.BodyBytes).Refuses(400, 404, 409)
            .WithTags(Tag).WithSummary("Goes on to a year or month, or to the end; answers at once");

        api.MapPost("/runs/{run}/pause", async (string run, IGrainFactory grains) => RunStatus.Of(await grains.Run(run).Pause()))
            .Takes(Limits.BodyBytes).Refuses(404)
            .WithTags(Tag).WithSummary("Stands still after the month in hand");

        api.MapPost("/runs/{run}/stop", async (string run, IGrainFactory grains) => RunStatus.Of(await grains.Run(run).Stop()))
            .Takes(Limits.BodyBytes).Refuses(404)
            .WithTags(Tag).WithSummary("Ends a run for good; what it has stays readable");

        api.MapPut("/runs/{run}/speed", async (string run, SpeedRequest request, IGrainFactory grains) =>
                RunStatus.Of(await grains.Run(run).SetSpeed(request.MonthsPerMinute)))
            .Takes(Limits.BodyBytes).Refuses(400, 404)
            .WithTags(Tag).WithSummary("Sets the speed");

        api.MapPut("/runs/{run}/deadline", async (string run, DeadlineRequest request, IGrainFactory grains) =>
                RunStatus.Of(await grains.Run(run).SetDeadline(Deadlines.Of(request.Seconds))))
            .Takes(Limits.BodyBytes).Refuses(400, 404)
            .WithTags(Tag).WithSummary("Sets how long an epoch waits, beginning with one that is open");

        api.MapPost("/runs/{run}/branches", Branch).Takes(Limits.BodyBytes).Refuses(400, 404, 409)
            .WithTags(Tag).WithSummary("Starts a run that shares this one's past and random numbers, paused at a year's start");
    }

    private static async Task<RunStatus> RunTo(string run, RunToRequest? request, IGrainFactory grains)
    {
        ILiveRunGrain grain = grains.Run(run);
        int month = request switch
        {
            { Year: not null, Month: not null } => throw RefusedException.Invalid(
                "It is not clear where to go on to.", "year, or month, or neither for the end"),
            { Year: { } year } => year is > 0 and <= YearMax
                ? year * MonthsPerYear
                : throw RefusedException.Invalid("The year is out of range.", "years that are over then, 1 to the run's years"),
            { Month: { } given } => given,
            _ => (await grain.Status()).Years * MonthsPerYear,
        };
        return RunStatus.Of(await grain.RunToMonth(month));
    }

    private static async Task<Created<RunStatus>> Branch(string run, BranchRequest request, IGrainFactory grains)
    {
        ILiveRunGrain grain = grains.Run(run);
        string title = request.Title ?? (await grain.Status()).Title;
        LiveRunStatus status = await grain.Branch(request.Run ?? RunAccess.NewId(run), request.Year, title);
        return TypedResults.Created($"{CockpitPaths.Api}/runs/{status.Run}", RunStatus.Of(status));
    }
}
