namespace EcosystemSim.Grains.Contracts.Live;

/// <summary>Why a live run refused something. Each has one obvious answer of a web server.</summary>
public enum LiveRunError
{
    /// <summary>There is no such run, year or kind of institution.</summary>
    NotFound,

    /// <summary>The institution was there once: the firm has closed.</summary>
    Gone,

    /// <summary>Something else holds the place: another controller, another decision for the year, a run of that id.</summary>
    Conflict,

    /// <summary>The year has been decided.</summary>
    TooLate,

    /// <summary>The decision is for a year that is not the coming one.</summary>
    WrongYear,

    /// <summary>Unknown keys, numbers that are none, too much of anything.</summary>
    Invalid,

    /// <summary>Only who controls the institution may do that.</summary>
    NotController,

    /// <summary>The run is finished, stopped or failed.</summary>
    NotOpen,
}

/// <summary>A refusal: nothing was changed.</summary>
[GenerateSerializer, Alias("ecosim.live.exception")]
public sealed class LiveRunException(LiveRunError code, string message) : Exception(message)
{
    [Id(0)]
    public LiveRunError Code { get; } = code;
}
