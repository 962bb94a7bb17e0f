using System.Text.Json;
using EcosystemSim.Cockpit.Scenarios;
using EcosystemSim.Grains.Contracts.Live;
using Microsoft.AspNetCore.Http;

namespace EcosystemSim.Cockpit.Problems;

/// <summary>What a client is told about an exception.</summary>
internal static class Refusals
{
    public static Problem Of(Exception failure) => failure switch
    {
        RefusedException refused => refused.Problem,
        LiveRunException refused => Of(refused),
        ScenarioRefusedException refused => Kind.Invalid(
            refused.Errors.Count == 1 ? "The scenario has an error." : $"The scenario has {refused.Errors.Count} errors.",
            "a scenario that 'ecosim validate' accepts, extending only shipped ones", refused.Errors),
        BadHttpRequestException { InnerException: JsonException json } => Of(json),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad => Kind.Invalid(
            bad.Message, "an address and a body as /openapi/v1.json describes them"),
        BadHttpRequestException bad => Kind.Of(bad.StatusCode),
        OperationCanceledException => Kind.TooSlow,
        TimeoutException or OrleansException => Kind.Unavailable,
        _ => Kind.Fault,
    };

    private static Problem Of(LiveRunException refused)
    {
        (string title, int status, string code, string expected) = refused.Code switch
        {
            LiveRunError.NotFound => ("Not found", 404, "not-found", "a name that the lists of runs and institutions have"),
            LiveRunError.Gone => ("Gone", 410, "gone", "an institution that is there; its history can still be read"),
            LiveRunError.Conflict => ("Conflict", 409, "conflict", "another name, or that who holds the place lets go"),
            LiveRunError.TooLate => (
                "Too late", 409, "too-late", "a decision for the run's comingYear, or a branch before the year"),
            LiveRunError.WrongYear => ("Wrong year", 422, "wrong-year", "a decision for the run's comingYear"),
            LiveRunError.Invalid => ("Invalid", 400, "invalid", "what the message and /openapi/v1.json say"),
            LiveRunError.NotController => (
                "Not the controller", 403, "not-controller", "the name that took control, or to take control first"),
            LiveRunError.NotOpen => (
                "Not open", 409, "not-open", "a run that goes on; branch this one to go on from one of its years"),
            _ => ("Refused", 400, "invalid", Kind.Description),
        };
        return new Problem(title, status, code, refused.Message, expected);
    }

    /// <summary>Says where the JSON breaks. Why not the reader's own words: they name types of the program.</summary>
    private static Problem Of(JsonException json)
    {
        string place = json.Path is { Length: > 0 } path ? $" at {Cut(path)}" : "";
        string where = json.LineNumber is { } line ? $" (line {line + 1}, byte {json.BytePositionInLine + 1})" : "";
        return Kind.Invalid(
            $"The body does not fit{place}{where}.",
            $"{Kind.Description}: members that are unknown, missing, repeated or of another type are refused");
    }

    private static string Cut(string path) => path.Length <= Limits.NameLength ? path : path[..Limits.NameLength] + "...";
}
