using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>A decision for one institution and year.</summary>
/// <param name="Controller">Who says so: the one that has control.</param>
/// <param name="Year">The coming year, <see cref="LiveRunStatus.ComingYear"/>.</param>
/// <param name="Values">Choices by key; a choice that is not named keeps its last value or its lever.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.submission")]
public sealed record Submission(
    [property: Id(0)] string Controller,
    [property: Id(1)] int Year,
    [property: Id(2)] ImmutableArray<NamedValue> Values)
{
    /// <summary>Most choices of a submission: more than any institution has.</summary>
    public const int ValuesMax = 64;
}
