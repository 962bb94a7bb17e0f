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
        // Four sums, so that none waits for the one before.
        Vector<double> first = Vector<double>.Zero, second = first, third = first, fourth = first;
        int at = 0;
        for (; at <= wide.Length - 4; at += 4)
        {
            first += wide[at] - wide[at];
            second += wide[at + 1] - wide[at + 1];
            third += wide[at + 2] - wide[at + 2];
            fourth += wide[at + 3] - wide[at + 3];
        }

        for (; at < wide.Length; at++)
            first += wide[at] - wide[at];
        double sum = Vector.Sum(first + second + (third + fourth));
        foreach (double value in values[(wide.Length * Vector<double>.Count)..])
            sum += value - value;
        return sum == 0;
    }
}
