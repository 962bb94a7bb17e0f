using Microsoft.Extensions.Logging;

namespace EcosystemSim.Cockpit;

/// <summary>What the HTTP interface writes to the log.</summary>
internal static partial class CockpitLog
{
    [LoggerMessage(101, LogLevel.Error, "{Method} {Path} failed with {Status}.")]
    public static partial void Failed(ILogger logger, Exception failure, string method, string path, int status);

    [LoggerMessage(102, LogLevel.Warning, "A request from {Client} was refused: {Code}.")]
    public static partial void Refused(ILogger logger, string client, string code);

    [LoggerMessage(103, LogLevel.Information, "The events of run {Run} broke off for a client, which may come back.")]
    public static partial void EventsBroke(ILogger logger, Exception failure, string run);
}
