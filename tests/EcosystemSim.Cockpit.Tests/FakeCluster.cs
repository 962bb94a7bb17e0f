using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Cockpit.Tests;

/// <summary>Live runs that are none: every call is noted, and answered with something made up, or refused.</summary>
public sealed class FakeCluster
{
    private readonly ConcurrentQueue<LiveEvent> _events = new();

    public FakeCluster() => Factory = FakeGrain.Of<IGrainFactory>(this, "");

    public IGrainFactory Factory { get; }

    /// <summary>What was asked, such as "my-run Step 3".</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Thrown instead of every answer.</summary>
    public Exception? Refusal { get; set; }

    /// <summary>The spec of the last run that was created.</summary>
    public LiveRunSpec? Created { get; private set; }

    public static LiveRunStatus Status { get; } = new(
        "my-run", "A run", LiveRunState.Waiting, 13, 10, 120, 0, Timeout.InfiniteTimeSpan, ["steering-committee"], null,
        "00000000000000ff", null,
        new LiveRunOrigin("abc", "made-up", "IRN", new DateOnly(2024, 3, 20), "persian", "more", 1, 2, 7, "parent", 1));

    private static InstitutionStatus Institution { get; } = new(
        "firm/00000000000000a7", "firm", "default", "me", 2, true, 0, [new("hiring", 1.5)], [new("cash", double.NaN)]);

    private static InstitutionSchema Schema { get; } = new(
        "firm", "AI firm", 1, [new("cash", "MUSD0", "its cash")], [new("hiring", "-", "staff", 0, double.PositiveInfinity)],
        [new("default", "as B6")]);

    private static EpochRecord Epoch { get; } = new(
        1, [0xabcUL], [1.5], 0xffUL, ["me"],
        [
            Table("steering-committee", [0], [0.5], [double.NaN], [0.4], [1]),
            Table("firm", [0xa7, 0xa8], [1, 2], [3, double.NaN], [4, 5], [0, 1]),
        ]);

    private static ImmutableArray<YearValues> Rows { get; } =
        [new(-1, [17, double.NaN]), new(0, [16.5, double.PositiveInfinity])];

    public void Happen(LiveEventKind kind, int year = -1) =>
        _events.Enqueue(new LiveEvent(100 + _events.Count, kind, Status, year));

    internal object Answer(string key, string method, object?[] given)
    {
        if (method == "Watch")
            return Watch((long)given[0]!, (CancellationToken)given[1]!);
        IEnumerable<string> words = given.Where(each => each is not CancellationToken).Select(Text);
        Calls.Enqueue(string.Join(' ', words.Prepend(method).Prepend(key)));
        if (Refusal is { } refusal)
            throw refusal;
        Created = given.OfType<LiveRunSpec>().FirstOrDefault() ?? Created;
        return method switch
        {
            "List" => Task.FromResult<ImmutableArray<LiveRunListing>>(
                [new("my-run", "A run", LiveRunState.Running, 1, 10, Status.Origin)]),
            "Delete" => Task.CompletedTask,
            "Schemas" => Task.FromResult<ImmutableArray<InstitutionSchema>>([Schema]),
            "Institutions" => Task.FromResult<ImmutableArray<string>>(["firm/00000000000000a7", "firm/00000000000000a8"]),
            "Institution" or "TakeControl" or "Release" or "Submit" => Task.FromResult(Institution),
            "History" => Task.FromResult<ImmutableArray<InstitutionYear>>(
                [new(0, null, [new("cash", 1)], [new("hiring", double.NaN)], [new("hiring", 1)])]),
            "Epoch" => Task.FromResult(Epoch),
            "Indicators" => Task.FromResult(new LiveIndicators(["research-rank", "ai-papers"], Rows)),
            "Compare" => Task.FromResult(new LiveComparison(key, "other", 1, ["research-rank", "ai-papers"], Rows)),
            _ => Task.FromResult(Status),
        };
    }

    private static string Text(object? given) => given switch
    {
        Submission submission => $"{submission.Controller} {submission.Year} "
            + string.Join(' ', submission.Values.Select(value => $"{value.Key}={Text(value.Value)}")),
        LiveRunSpec spec => $"{spec.Policy} {spec.Future} {spec.Replicate} {Text(spec.Deadline)} {spec.MonthsPerMinute}",
        TimeSpan span => span.TotalSeconds.ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(given, CultureInfo.InvariantCulture) ?? "",
    };

    private async IAsyncEnumerable<LiveEvent> Watch(long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (after == 0)
            yield return new LiveEvent(99, LiveEventKind.Status, Status);
        while (!cancel.IsCancellationRequested)
        {
            foreach (LiveEvent happened in _events.Where(each => each.Sequence > after).ToArray())
            {
                after = happened.Sequence;
                yield return happened;
                if (happened.Kind == LiveEventKind.Deleted)
                    yield break;
            }

            await Task.Delay(5, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static EpochTableRecord Table(
        string type, ulong[] ids, double[] seen, double[] decided, double[] applied, int[] who) => new(
        type, ["cash"], ["hiring"], Bytes<ulong>(ids), Bytes<double>(seen), Bytes<double>(decided), Bytes<double>(applied),
        [.. who]);

    private static byte[] Bytes<T>(T[] values)
        where T : struct => System.Runtime.InteropServices.MemoryMarshal.AsBytes<T>(values).ToArray();
}
