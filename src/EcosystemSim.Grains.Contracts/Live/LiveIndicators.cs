using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>Indicators of a live run at the ends of its years.</summary>
/// <param name="Keys">Columns, in the order of the catalogue.</param>
/// <param name="Rows">One per finished year that was asked for; the row of year -1 holds the start values.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.indicators")]
public sealed record LiveIndicators(
    [property: Id(0)] ImmutableArray<string> Keys,
    [property: Id(1)] ImmutableArray<YearValues> Rows);

/// <summary>A row of indicators.</summary>
/// <param name="Year">The year that ended, from 0; -1 for the start.</param>
/// <param name="Values">By column.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.year-values")]
public sealed record YearValues(
    [property: Id(0)] int Year,
    [property: Id(1)] ImmutableArray<double> Values);

/// <summary>Two runs with the same future and random numbers, side by side: every difference is an effect of decisions or
/// policy.</summary>
/// <param name="Run">The run that is compared.</param>
/// <param name="Other">The run it is compared to.</param>
/// <param name="SharedYears">Years at the beginning whose decisions are the same.</param>
/// <param name="Keys">Columns.</param>
/// <param name="Differences">Run minus other, for each year that both have finished; year -1 is the start.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.comparison")]
public sealed record LiveComparison(
    [property: Id(0)] string Run,
    [property: Id(1)] string Other,
    [property: Id(2)] int SharedYears,
    [property: Id(3)] ImmutableArray<string> Keys,
    [property: Id(4)] ImmutableArray<YearValues> Differences);
