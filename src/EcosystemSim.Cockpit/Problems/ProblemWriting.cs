using EcosystemSim.Cockpit.Messages;
using Microsoft.AspNetCore.Http;

namespace EcosystemSim.Cockpit.Problems;

/// <summary>Answers with a refusal.</summary>
internal static class ProblemWriting
{
    private const string SecondsToWait = "1";

    public static Task Refuse(this HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = SecondsToWait;
        return context.Response.WriteAsJsonAsync(
            problem, Wire.Json.Problem, Problem.ContentType, context.RequestAborted);
    }
}
