using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EcosystemSim.Cockpit.Problems;

/// <summary>Gives every refusal a body that says what was wrong and what was expected.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && failure is not OutOfMemoryException)
        {
            if (context.RequestAborted.IsCancellationRequested && failure is OperationCanceledException)
                return;
            Problem problem = Refusals.Of(failure);
            if (problem.Status >= StatusCodes.Status500InternalServerError)
                CockpitLog.Failed(logger, failure, context.Request.Method, context.Request.Path, problem.Status);
            await context.Refuse(problem);
            return;
        }

        HttpResponse response = context.Response;
        bool isBare = response.StatusCode >= StatusCodes.Status400BadRequest && !response.HasStarted
            && response.ContentType is null && response.ContentLength is null;
        if (isBare)
            await context.Refuse(Kind.Of(response.StatusCode));
    }
}
