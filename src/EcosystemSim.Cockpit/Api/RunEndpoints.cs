using System.Text;
using EcosystemSim.Cockpit.Hosting;
using EcosystemSim.Cockpit.Messages;
using EcosystemSim.Cockpit.Problems;
using EcosystemSim.Cockpit.Scenarios;
using EcosystemSim.Grains.Contracts.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace EcosystemSim.Cockpit.Api;

/// <summary>Live runs come, are listed, and go.</summary>
internal static class RunEndpoints
{
    private const string Tag = "Runs";
    private const string Yaml = "application/yaml";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/runs", async (IGrainFactory grains) =>
                new RunList([.. (await grains.Runs().List()).Select(RunListing.Of)]))
            .WithTags(Tag).WithSummary("All live runs, as they were last written down");

        api.MapPost("/runs", Start).Takes(Limits.RunRequestBytes).Refuses(400, 409, 413)
            .WithTags(Tag).WithSummary("Starts a live run, paused before its first month");

        api.MapPost("/runs/yaml", StartFromYaml).Accepts<string>(Yaml).Takes(Limits.ScenarioBytes).Refuses(400, 409, 413)
            .WithTags(Tag).WithSummary("Starts a live run from a scenario that is the body, as the file is");

        api.MapGet("/runs/{run}", async (string run, bool? rest, IGrainFactory grains, CancellationToken cancel) =>
                RunStatus.Of(rest is true ? await grains.Run(run).Rest(cancel) : await grains.Run(run).Status()))
            .Refuses(404)
            .WithTags(Tag).WithSummary("Where a run stands; with rest=true as soon as it rests, or after some seconds");

        api.MapDelete("/runs/{run}", async (string run, IGrainFactory grains) =>
            {
                _ = grains.Run(run);
                await grains.Runs().Delete(run);
                return TypedResults.NoContent();
            })
            .Refuses(404)
            .WithTags(Tag).WithSummary("Ends a run and deletes all that is kept of it; its branches stay");
    }

    private static async Task<Created<RunStatus>> Start(
        RunRequest request, IScenarioCatalog scenarios, IGrainFactory grains, CancellationToken cancel)
    {
        if (request is { Scenario: null, ScenarioText: null } or { Scenario: not null, ScenarioText: not null })
        {
            throw RefusedException.Invalid(
                "It is not clear which scenario is meant.", "either scenario, a name, or scenarioText, YAML");
        }

        if (request.ScenarioText is { } text)
            return await Create(request, await scenarios.Posted(text, cancel), grains);
        ReadyScenario ready = await scenarios.Shipped(request.Scenario!, cancel)
            ?? throw RefusedException.Invalid(
                "There is no shipped scenario of this name.", $"a name of {CockpitPaths.Api}/scenarios");
        return await Create(request, ready, grains);
    }

    private static async Task<Created<RunStatus>> StartFromYaml(
        [AsParameters] YamlRun wanted, HttpRequest request, IScenarioCatalog scenarios, IGrainFactory grains)
    {
        if (request.ContentType?.Split(';')[0].Trim() != Yaml)
            throw new RefusedException(Kind.Of(StatusCodes.Status415UnsupportedMediaType));
        using var reader = new StreamReader(
            request.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        string text;
        try
        {
            text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        }
        catch (DecoderFallbackException)
        {
            throw RefusedException.Invalid("The scenario is not valid UTF-8.", "text in UTF-8");
        }

        ReadyScenario ready = await scenarios.Posted(text, request.HttpContext.RequestAborted);
        return await Create(wanted.ToRequest(), ready, grains);
    }

    private static async Task<Created<RunStatus>> Create(RunRequest request, ReadyScenario ready, IGrainFactory grains)
    {
        OfferedPolicy policy = ready.About.Policies.FirstOrDefault(policy => policy.Name == request.Policy)
            ?? throw RefusedException.Invalid(
                "The scenario has no policy of this name.",
                string.Join(", ", ready.About.Policies.Select(policy => policy.Name)));
        var spec = new LiveRunSpec(
            request.Title ?? policy.Title, ready.Plan, Scenario: 0, policy.Name, request.Future, request.Replicate,
            Deadlines.Of(request.DeadlineSeconds), request.MonthsPerMinute);
        string id = request.Run ?? RunAccess.NewId(policy.Name);
        LiveRunStatus status = await grains.Runs().Create(id, spec);
        return TypedResults.Created($"{CockpitPaths.Api}/runs/{status.Run}", RunStatus.Of(status));
    }

    /// <summary>What stands in the address when the body is the scenario.</summary>
    /// <param name="Policy">Name of one of the scenario's policies.</param>
    /// <param name="Run">Id of your choice; left out, one is made.</param>
    /// <param name="Title">Words for lists; left out, the policy's title.</param>
    /// <param name="Future">Index of the future, from 0.</param>
    /// <param name="Replicate">Index of the replicate, from 0.</param>
    /// <param name="DeadlineSeconds">How long an epoch waits; left out, for ever.</param>
    /// <param name="MonthsPerMinute">Speed; left out, as fast as it goes.</param>
    internal sealed record YamlRun(
        string Policy, string? Run, string? Title, int? Future, int? Replicate, double? DeadlineSeconds, int? MonthsPerMinute)
    {
        public RunRequest ToRequest() => new(
            Policy, null, null, Run, Title, Future ?? 0, Replicate ?? 0, DeadlineSeconds, MonthsPerMinute ?? 0);
    }
}
