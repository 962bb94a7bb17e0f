namespace EcosystemSim.Model.Kernels;

/// <summary>Division of a whole number over shares.</summary>
public static class Apportionment
{
    /// <summary>
    /// Largest remainder (Hamilton): whole parts that sum exactly to <paramref name="total"/>; ties go to the lower index.
    /// </summary>
    /// <param name="total">Whole number to divide.</param>
    /// <param name="shares">Non-negative shares that sum to 1.</param>
    /// <param name="parts">Receives one part per share.</param>
    public static void LargestRemainder(double total, ReadOnlySpan<double> shares, Span<double> parts)
    {
        double given = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            parts[i] = Math.Floor(total * shares[i]);
            given += parts[i];
        }

        double[] remainder = new double[shares.Length];
        for (int i = 0; i < shares.Length; i++)
            remainder[i] = (total * shares[i]) - parts[i];
        for (double left = total - given; left >= 1; left--)
        {
            int best = 0;
            for (int i = 1; i < remainder.Length; i++)
            {
                if (remainder[i] > remainder[best])
                    best = i;
            }

            parts[best]++;
            remainder[best]--;
        }
    }
}
