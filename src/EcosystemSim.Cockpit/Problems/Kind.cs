using Microsoft.AspNetCore.Http;

namespace EcosystemSim.Cockpit.Problems;

/// <summary>The kinds of refusal that do not come from a live run.</summary>
internal static class Kind
{
    public const string Description = "JSON as /openapi/v1.json describes it";

    public static Problem Invalid(string detail, string? expected = null, IReadOnlyList<string>? errors = null) =>
        new("Bad request", StatusCodes.Status400BadRequest, "invalid", detail, expected, errors);

    public static Problem NotFound(string detail, string expected) =>
        new("Not found", StatusCodes.Status404NotFound, "not-found", detail, expected);

    public static Problem NoToken { get; } = new(
        "Unauthorized", StatusCodes.Status401Unauthorized, "no-token", "The token is missing or wrong.",
        "the header 'Authorization: Bearer TOKEN', or Basic with the token as password");

    public static Problem WrongHost { get; } = new(
        "Misdirected", StatusCodes.Status421MisdirectedRequest, "wrong-host",
        "The Host header names another machine: a page from elsewhere may be trying to get at this one.",
        "localhost or the address that the server is bound to");

    public static Problem WrongOrigin { get; } = new(
        "Forbidden", StatusCodes.Status403Forbidden, "wrong-origin", "Pages of other sites may not change anything here.",
        "a request without Origin header, or from a page of this server");

    public static Problem TooMany { get; } = new(
        "Too many requests", StatusCodes.Status429TooManyRequests, "too-many", "This client asks more than it may.",
        "to come back after the seconds of the Retry-After header");

    public static Problem TooSlow { get; } = new(
        "Timeout", StatusCodes.Status504GatewayTimeout, "timeout", "The answer took too long.",
        "to ask again: calls that got lost may be repeated");

    public static Problem Unavailable { get; } = new(
        "Unavailable", StatusCodes.Status503ServiceUnavailable, "unavailable", "The cluster does not answer now.",
        "to ask again: calls that got lost may be repeated");

    public static Problem Fault { get; } = new(
        "Internal error", StatusCodes.Status500InternalServerError, "fault",
        "This is a fault of the program, not of your request; the log of the server says more.");

    /// <summary>A status that nobody explained.</summary>
    public static Problem Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => NotFound("There is nothing at this address.", "an address of /openapi/v1.json"),
        StatusCodes.Status405MethodNotAllowed => new(
            "Method not allowed", status, "wrong-method", "This address does not take this method.", "one of the Allow header"),
        StatusCodes.Status413PayloadTooLarge => new(
            "Too large", status, "too-large", "The body is too large.",
            $"at most {Limits.ScenarioBytes} bytes where a scenario is posted, else {Limits.BodyBytes}"),
        StatusCodes.Status415UnsupportedMediaType => new(
            "Unsupported media type", status, "wrong-type", "The body has another media type.",
            "application/json, or application/yaml where a scenario is posted"),
        StatusCodes.Status408RequestTimeout => new(
            "Timeout", status, "too-slow", "The request came too slowly.", "all of it at once"),
        StatusCodes.Status504GatewayTimeout => TooSlow,
        _ => new("Refused", status, "invalid", "The request was refused.", Description),
    };
}
