using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Analysis.Tests;

/// <summary>Made-up tables of runs.</summary>
internal static class Made
{
    public static IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("research-rank", "rank", IndicatorKind.Rank, Better.Lower, "world rank in AI research", "I1"),
        new("ai-papers", "papers", IndicatorKind.Flow, Better.Higher, "AI papers", "K1"),
        new("gap", "-", IndicatorKind.Index, Better.Unstated, "rank gap", "I1,I5"),
    ];

    /// <summary>One model year after the start, in which every column has the value of <paramref name="value"/>.</summary>
    public static RunTable Table(int policies, int futures, int replicates, Func<RunId, double> value) => new(
        Columns,
        [.. Enumerable.Range(0, policies).Select(policy => policy == 0 ? "none" : $"policy-{policy}")],
        2024,
        1,
        [.. from policy in Enumerable.Range(0, policies)
            from future in Enumerable.Range(0, futures)
            from replicate in Enumerable.Range(0, replicates)
            let id = new RunId(policy, future, replicate)
            let x = value(id)
            select new RunRecord
            {
                Key = new RunKey(""),
                Id = id,
                Values = [10, 10, 10, x, x, x],
                StateHash = 0,
            }]);

    public static RunTable With(this RunTable table, Func<RunRecord, RunRecord> change) =>
        table with { Runs = [.. table.Runs.Select(change)] };

    /// <summary>Standard normal numbers by Box and Muller from a fixed seed.</summary>
    public static IEnumerator<double> Normals(int seed)
    {
        var random = new Random(seed);
        while (true)
            yield return Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }

    public static double Next(this IEnumerator<double> numbers)
    {
        numbers.MoveNext();
        return numbers.Current;
    }
}
