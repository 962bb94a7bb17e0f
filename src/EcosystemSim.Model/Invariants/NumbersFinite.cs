using System.Numerics;
using System.Runtime.InteropServices;

namespace EcosystemSim.Model.Invariants;

/// <summary>
/// No number of the state is infinite or undefined. Published figures may be undefined: an institution without data sees NaN.
/// </summary>
public sealed class NumbersFinite : Invariant
{
    private const string Published = "published";

    public override string Key => "numbers-finite";

    public override string Sentence =>
        "Every number of the state is finite; published figures may be NaN where there is nothing to report.";

    public override string? Broken(WorldState world, bool stochastic)
    {
        foreach (StateTable table in world.Tables)
        {
            bool published = table.Name == Published;
            foreach ((string column, double[] values) in table.Numbers)
            {
                ReadOnlySpan<double> alive = values.AsSpan(0, table.Count);
                if (AllFinite(alive))
                    continue;
                for (int row = 0; row < alive.Length; row++)
                {
                    if (!double.IsFinite(alive[row]) && !(published && double.IsNaN(alive[row])))
                        return Say($"{table.Name}.{column}[{row}] is {alive[row]}");
                }
            }
        }

        return null;
    }

    // x - x is 0 for finite x and NaN for the rest, which survives every sum. The state is scanned every month, hence by vectors.
    private static bool AllFinite(ReadOnlySpan<double> values)
    {
        ReadOnlySpan<Vector<double>> wide = MemoryMarshal.Cast<double, Vector<double>>(values);
        Vector<double> sums = Vector<double>.Zero;
        foreach (Vector<double> vector in wide)
            sums += vector - vector;
        double sum = Vector.Sum(sums);
        foreach (double value in values[(wide.Length * Vector<double>.Count)..])
            sum += value - value;
        return sum == 0;
    }
}
