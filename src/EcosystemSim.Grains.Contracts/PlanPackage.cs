using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts;

/// <summary>
/// The scenarios of a study as text, with the files of the starting world: all that a silo needs to compile the same plans.
/// Why text and not the compiled plans: the scenario language is the one format that is written, read and tested to give equal
/// plans, and the hash shows that it did.
/// </summary>
/// <param name="Hash">Hash of the compiled study; a silo that arrives at another one does not run it.</param>
/// <param name="Scenarios">Resolved scenarios, which extend nothing.</param>
/// <param name="Countries">Files of the folder of the starting world.</param>
[GenerateSerializer, Immutable, Alias("ecosim.plan-package")]
public sealed record PlanPackage(
    [property: Id(0)] string Hash,
    [property: Id(1)] ImmutableArray<string> Scenarios,
    [property: Id(2)] ImmutableArray<NamedFile> Countries);

/// <summary>A file by its name in its folder.</summary>
[GenerateSerializer, Immutable, Alias("ecosim.named-file")]
public sealed record NamedFile(
    [property: Id(0)] string Name,
    [property: Id(1)] byte[] Content);
