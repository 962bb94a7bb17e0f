namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>What a live run is made of: with its decision log, all that it takes to arrive at the same bits again.</summary>
/// <param name="Title">Words for lists.</param>
/// <param name="Plan">The scenarios, as ensembles send them.</param>
/// <param name="Scenario">Which of them, from 0.</param>
/// <param name="Policy">Name of the policy.</param>
/// <param name="Future">Index of the future, from 0: the draw of everything uncertain.</param>
/// <param name="Replicate">Index of the replicate, from 0: the random numbers.</param>
/// <param name="Deadline">
/// How long an epoch waits for institutions under control before their rules answer. Zero waits for nobody;
/// <see cref="Timeout.InfiniteTimeSpan"/> waits for ever.
/// </param>
/// <param name="MonthsPerMinute">Speed; 0 is as fast as it goes.</param>
[GenerateSerializer, Immutable, Alias("ecosim.live.spec")]
public sealed record LiveRunSpec(
    [property: Id(0)] string Title,
    [property: Id(1)] PlanPackage Plan,
    [property: Id(2)] int Scenario,
    [property: Id(3)] string Policy,
    [property: Id(4)] int Future,
    [property: Id(5)] int Replicate,
    [property: Id(6)] TimeSpan Deadline,
    [property: Id(7)] int MonthsPerMinute);
