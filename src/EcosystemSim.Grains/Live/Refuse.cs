using System.Text.RegularExpressions;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Grains.Live;

/// <summary>What live runs refuse, in words that name the way out.</summary>
internal static partial class Refuse
{
    private const int TextMax = 200;
    private const int ShownMax = 40;

    public static LiveRunException Because(LiveRunError code, string message) => new(code, message);

    public static LiveRunException NoRun(string run) => new(LiveRunError.NotFound, $"There is no live run {run}.");

    /// <summary>Ids stand in addresses and keys.</summary>
    public static void BadId(string? run)
    {
        if (run is null || !Id().IsMatch(run))
            throw new LiveRunException(LiveRunError.Invalid, "The id of a run has 1 to 64 of a-z, A-Z, 0-9, - and _.");
    }

    public static void BadText(string? text, string what)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > TextMax || text.Any(char.IsControl))
            throw new LiveRunException(LiveRunError.Invalid, $"{what} has 1 to {TextMax} characters.");
    }

    public static void OutOfRange(long value, long low, long high, string what)
    {
        if (value < low || value > high)
            throw new LiveRunException(LiveRunError.Invalid, $"{what} is {value}; it can be {low} to {high}.");
    }

    public static void BadDeadline(TimeSpan deadline)
    {
        if (deadline != Timeout.InfiniteTimeSpan && (deadline < TimeSpan.Zero || deadline > DeadlineMax))
            throw new LiveRunException(LiveRunError.Invalid, $"A deadline is 0 to {DeadlineMax.TotalDays} days, or none.");
    }

    /// <summary>Longer than a timer can wait is for ever.</summary>
    private static readonly TimeSpan DeadlineMax = TimeSpan.FromDays(20);

    public static void NotOpen(RunHead head, string run)
    {
        if (!head.IsOpen)
        {
            throw new LiveRunException(
                LiveRunError.NotOpen, $"The live run {run} is {head.State.ToString().ToLowerInvariant()}; branch it to go on.");
        }
    }

    /// <summary>What a caller sent, cut for a message.</summary>
    public static string Short(string? text) => text is null ? "" : text.Length <= ShownMax ? text : text[..ShownMax] + "...";

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
