using System.Collections.Immutable;

namespace EcosystemSim.Grains.Contracts;

/// <summary>Which program computes: two silos with equal stamps compute equal bits.</summary>
/// <param name="Engine">Identity of the built engine.</param>
/// <param name="Model">Version of the model's numbers.</param>
/// <param name="Data">Hash of the starting world.</param>
[GenerateSerializer, Immutable, Alias("ecosim.engine-stamp")]
public sealed record EngineStamp(
    [property: Id(0)] string Engine,
    [property: Id(1)] string Model,
    [property: Id(2)] string Data);

/// <summary>Some neighbouring runs of a study's work order.</summary>
/// <param name="First">Position of the first run.</param>
/// <param name="Count">Number of runs.</param>
/// <param name="Group">Runs of one group share a start world, so a worker that has it takes the others first.</param>
[GenerateSerializer, Immutable, Alias("ecosim.batch")]
public readonly record struct Batch(
    [property: Id(0)] int First,
    [property: Id(1)] int Count,
    [property: Id(2)] int Group);

/// <summary>An ensemble, or what is missing of it.</summary>
/// <param name="Plan">The scenarios.</param>
/// <param name="Stamp">The client's program; workers with another one are refused.</param>
/// <param name="Batches">What to run: stretches of neighbours, from which the coordinator cuts leases.</param>
/// <param name="RunLimit">How long one run may take before it counts as failed.</param>
/// <param name="Submission">
/// Name of this submission, of the client's choice: what is acknowledged is of it, and one that comes twice counts once.
/// </param>
[GenerateSerializer, Immutable, Alias("ecosim.ensemble-spec")]
public sealed record EnsembleSpec(
    [property: Id(0)] PlanPackage Plan,
    [property: Id(1)] EngineStamp Stamp,
    [property: Id(2)] ImmutableArray<Batch> Batches,
    [property: Id(3)] TimeSpan RunLimit,
    [property: Id(4)] string Submission = "");
