namespace EcosystemSim.Model.Kernels;

/// <summary>The smallest of some numbers, without sorting them all.</summary>
public static class Selection
{
    /// <summary>
    /// The <paramref name="number"/>-th smallest value, counted from 1. The order of <paramref name="values"/> changes:
    /// it ends at that place, with no larger ones before it and no smaller ones behind it.
    /// </summary>
    public static double Smallest(Span<double> values, int number)
    {
        int wanted = number - 1, first = 0, last = values.Length - 1;
        while (first < last)
        {
            // Hoare's partition: values up to j are at most the pivot, values from i at least.
            double pivot = values[(first + last) / 2];
            int i = first, j = last;
            while (i <= j)
            {
                while (values[i] < pivot)
                    i++;
                while (pivot < values[j])
                    j--;
                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }

            if (wanted <= j)
                last = j;
            else if (wanted >= i)
                first = i;
            else
                break;
        }

        return values[wanted];
    }
}
