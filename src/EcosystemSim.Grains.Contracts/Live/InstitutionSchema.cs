using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>What a type of institution sees and decides.</summary>
/// <param name="Type">Its key, such as steering-committee.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Version">Raised when keys change their meaning.</param>
/// <param name="Sees">Its observation, in order.</param>
/// <param name="Decides">Its decision, in order.</param>
/// <param name="Rules">Rules that can answer for it; the first is the default.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.schema")]
public sealed record InstitutionSchema(
    [property: Id(0)] string Type,
    [property: Id(1)] string Title,
    [property: Id(2)] int Version,
    [property: Id(3)] ImmutableArray<SeenSchema> Sees,
    [property: Id(4)] ImmutableArray<ChoiceSchema> Decides,
    [property: Id(5)] ImmutableArray<RuleSchema> Rules);

/// <summary>A rule, and what it does in a sentence.</summary>
[GenerateSerializer, Immutable, Alias("ecosim.live.rule")]
public sealed record RuleSchema(
    [property: Id(0)] string Key,
    [property: Id(1)] string Meaning);

/// <summary>One published number.</summary>
[GenerateSerializer, Immutable, Alias("ecosim.live.seen")]
public sealed record SeenSchema(
    [property: Id(0)] string Key,
    [property: Id(1)] string Unit,
    [property: Id(2)] string Meaning);

/// <summary>One number to decide. Beyond the range it is cut to it, which <see cref="InstitutionYear.Applied"/> shows.</summary>
[GenerateSerializer, Immutable, Alias("ecosim.live.choice")]
public sealed record ChoiceSchema(
    [property: Id(0)] string Key,
    [property: Id(1)] string Unit,
    [property: Id(2)] string Meaning,
    [property: Id(3)] double Low,
    [property: Id(4)] double High);
