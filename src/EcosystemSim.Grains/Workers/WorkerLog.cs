using Microsoft.Extensions.Logging;

namespace EcosystemSim.Grains.Workers;

/// <summary>What coordinators and workers write to the log.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(1, LogLevel.Information, "Works on ensemble {Ensemble}.")]
    public static partial void TakesUp(ILogger logger, string ensemble);

    [LoggerMessage(2, LogLevel.Information, "Ensemble {Ensemble} is over.")]
    public static partial void IsOver(ILogger logger, string ensemble);

    [LoggerMessage(3, LogLevel.Warning, "May not work on ensemble {Ensemble}: {Why}.")]
    public static partial void IsRefused(ILogger logger, string ensemble, string why);

    [LoggerMessage(4, LogLevel.Information, "Coordinates ensemble {Ensemble}, {Runs} runs.")]
    public static partial void Coordinates(ILogger logger, string ensemble, int runs);
}
