using System.Collections.Immutable;
using Orleans.Concurrency;

namespace EcosystemSim.Grains.Contracts;

/// <summary>The ensembles that have work. One grain, key <see cref="Key"/>; every silo's workers look here.</summary>
[Alias("ecosim.job-board")]
public interface IJobBoardGrain : IGrainWithIntegerKey
{
    const long Key = 0;

    /// <summary>Puts an ensemble on the board; one that is on it stays there.</summary>
    [Alias("open")]
    Task Open(string ensemble);

    [Alias("close")]
    Task Close(string ensemble);

    /// <summary>The board as soon as it differs from version <paramref name="seen"/>, or as it is after some seconds.</summary>
    [Alias("watch"), AlwaysInterleave]
    Task<JobBoard> Watch(long seen, CancellationToken cancel);
}

/// <summary>The open ensembles, oldest first.</summary>
/// <param name="Version">Changes with every change of the list.</param>
/// <param name="Ensembles">Keys of <see cref="IEnsembleGrain"/>.</param>
[GenerateSerializer, Immutable, Alias("ecosim.job-board.state")]
public sealed record JobBoard(
    [property: Id(0)] long Version,
    [property: Id(1)] ImmutableArray<string> Ensembles);
