using System.Text.Json.Serialization;

namespace EcosystemSim.Cockpit.Problems;

/// <summary>The body of every refusal, as RFC 9457 has it (application/problem+json).</summary>
/// <param name="Title">The kind of refusal for people.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Code">The kind of refusal for programs; stays the same when words change.</param>
/// <param name="Detail">What was wrong.</param>
/// <param name="Expected">What would be accepted.</param>
/// <param name="Errors">Everything that is wrong, where there may be more than one thing.</param>
public sealed record Problem(
    string Title,
    int Status,
    string Code,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Expected = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Errors = null)
{
    public const string ContentType = "application/problem+json";
}
