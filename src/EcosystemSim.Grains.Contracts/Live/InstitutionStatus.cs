using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>An institution of a live run now.</summary>
/// <param name="Institution">Its id, such as steering-committee or firm/00000000000000a7.</param>
/// <param name="Type">Key of its <see cref="InstitutionSchema"/>.</param>
/// <param name="Rule">The rule that answers for it when nobody else does.</param>
/// <param name="Controller">Who answers for it; null when its rule does.</param>
/// <param name="ComingYear">The year that it decides next.</param>
/// <param name="IsWaitedFor">Whether the run stands because of it.</param>
/// <param name="Missed">Deadlines in a row that its controller let pass; after one, another may take control.</param>
/// <param name="Submitted">What it will decide in the coming year; empty when nothing was submitted.</param>
/// <param name="Seen">What it sees in the open epoch; empty while none is open.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.institution")]
public sealed record InstitutionStatus(
    [property: Id(0)] string Institution,
    [property: Id(1)] string Type,
    [property: Id(2)] string Rule,
    [property: Id(3)] string? Controller,
    [property: Id(4)] int ComingYear,
    [property: Id(5)] bool IsWaitedFor,
    [property: Id(6)] int Missed,
    [property: Id(7)] ImmutableArray<NamedValue> Submitted,
    [property: Id(8)] ImmutableArray<NamedValue> Seen);

/// <summary>One epoch of one institution.</summary>
/// <param name="Year">Fiscal year, from 0.</param>
/// <param name="AnsweredBy">Who controlled it, or null for its rule.</param>
/// <param name="Seen">What it saw.</param>
/// <param name="Decided">What it decided; NaN where it left the last value or the lever.</param>
/// <param name="Applied">What came of it, in range.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.institution-year")]
public sealed record InstitutionYear(
    [property: Id(0)] int Year,
    [property: Id(1)] string? AnsweredBy,
    [property: Id(2)] ImmutableArray<NamedValue> Seen,
    [property: Id(3)] ImmutableArray<NamedValue> Decided,
    [property: Id(4)] ImmutableArray<NamedValue> Applied);
