using System.Collections.Immutable;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Grains.Live;

/// <summary>Two runs side by side.</summary>
internal static class RunComparer
{
    /// <exception cref="LiveRunException">They do not share what nature chooses.</exception>
    public static void ExpectPair(LiveRunOrigin run, LiveRunOrigin other)
    {
        (string What, object Of, object To)[] shared =
        [
            ("plan", run.PlanHash, other.PlanHash), ("scenario", run.Scenario, other.Scenario),
            ("future", run.Future, other.Future), ("replicate", run.Replicate, other.Replicate), ("seed", run.Seed, other.Seed),
        ];
        foreach ((string what, object of, object to) in shared)
        {
            if (!of.Equals(to))
            {
                throw new LiveRunException(
                    LiveRunError.Invalid, $"The runs differ in their {what} ({of} and {to}); runs that share it are pairs.");
            }
        }
    }

    /// <summary>First minus second, for the years that both have.</summary>
    public static ImmutableArray<YearValues> Differences(IEnumerable<YearValues> first, IEnumerable<YearValues> second) =>
    [
        .. first.Zip(second, (one, two) => new YearValues(
            one.Year, [.. one.Values.Zip(two.Values, (a, b) => a - b)])),
    ];

    /// <summary>Years at the beginning in which every institution decided the same.</summary>
    public static int SharedYears(IEnumerable<EpochRecord> first, IEnumerable<EpochRecord> second) =>
        first.Zip(second).TakeWhile(pair => !pair.First.Tables.IsEmpty && IsSame(pair.First, pair.Second)).Count();

    private static bool IsSame(EpochRecord one, EpochRecord two) =>
        one.Tables.Length == two.Tables.Length && one.Tables.Zip(two.Tables).All(pair =>
            pair.First.IdBytes.AsSpan().SequenceEqual(pair.Second.IdBytes)
            && pair.First.DecidedBytes.AsSpan().SequenceEqual(pair.Second.DecidedBytes));
}
