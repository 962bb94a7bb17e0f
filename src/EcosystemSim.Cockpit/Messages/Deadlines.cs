using EcosystemSim.Cockpit.Problems;

namespace EcosystemSim.Cockpit.Messages;

/// <summary>Deadlines as seconds; null is for ever.</summary>
internal static class Deadlines
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(20);

    public static double? Seconds(TimeSpan deadline) => deadline == Timeout.InfiniteTimeSpan ? null : deadline.TotalSeconds;

    /// <exception cref="RefusedException">Negative, endless in a wrong way, or longer than a timer can wait.</exception>
    public static TimeSpan Of(double? seconds)
    {
        if (seconds is not { } given)
            return Timeout.InfiniteTimeSpan;
        return given >= 0 && given <= Longest.TotalSeconds
            ? TimeSpan.FromSeconds(given)
            : throw RefusedException.Invalid(
                "The deadline is out of range.", $"0 to {Longest.TotalSeconds} seconds, or null to wait for ever");
    }
}
