namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>A number by its key. NaN in what is read means that there is none: nothing observed, nothing decided.</summary>
[GenerateSerializer, Immutable, Alias("ecosim.live.value")]
public readonly record struct NamedValue(
    [property: Id(0)] string Key,
    [property: Id(1)] double Value);
