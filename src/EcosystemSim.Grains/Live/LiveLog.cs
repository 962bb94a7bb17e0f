using Microsoft.Extensions.Logging;

namespace EcosystemSim.Grains.Live;

/// <summary>What live runs write to the log.</summary>
internal static partial class LiveLog
{
    [LoggerMessage(1, LogLevel.Information, "Live run {Run} goes on from month {Month} to month {ToMonth}.")]
    public static partial void GoesOn(ILogger logger, string run, int month, int toMonth);

    [LoggerMessage(2, LogLevel.Information, "Live run {Run} rests in month {Month}: {State}.")]
    public static partial void Rests(ILogger logger, string run, int month, string state);

    [LoggerMessage(3, LogLevel.Debug, "Live run {Run} decided year {Year}: {ByRules} by rules, {ByControllers} by controllers.")]
    public static partial void Decided(ILogger logger, string run, int year, int byRules, int byControllers);

    [LoggerMessage(4, LogLevel.Error, "Live run {Run} failed in month {Month}.")]
    public static partial void Failed(ILogger logger, Exception failure, string run, int month);

    [LoggerMessage(5, LogLevel.Warning, "Live run {Run} goes on elsewhere; this activation ends.")]
    public static partial void Stale(ILogger logger, string run);

    [LoggerMessage(6, LogLevel.Warning, "Live run {Run} cannot be written down now; it is tried again.")]
    public static partial void WriteLost(ILogger logger, Exception failure, string run);

    [LoggerMessage(7, LogLevel.Information, "Live run {Run} was rebuilt: {Epochs} epochs, month {Month}, in {Milliseconds} ms.")]
    public static partial void Rebuilt(ILogger logger, string run, int epochs, int month, long milliseconds);

    [LoggerMessage(8, LogLevel.Warning, "Unfinished live runs could not be looked for; it is tried again.")]
    public static partial void SearchLost(ILogger logger, Exception failure);
}
