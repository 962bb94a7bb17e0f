using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Randomness;

/// <summary>Poisson counts of many entities, nearly all of which are 0: finds the few whose count has to be computed.</summary>
public static class RareCounts
{
    /// <summary>
    /// Writes the rows whose count may be above 0, in order; the others' <see cref="Variates.Poisson"/> is 0. Uses
    /// <paramref name="flags"/> as working memory. Returns how many rows there are.
    /// </summary>
    public static int Candidates(
        ReadOnlySpan<double> uniforms, ReadOnlySpan<double> means, Span<double> flags, Span<int> rows)
    {
        flags = flags[..uniforms.Length];
        Rows.ForEach(new MayOccur(uniforms, means, flags), flags.Length);
        return RowSearch.Positive(flags, rows);
    }

    private readonly ref struct MayOccur(ReadOnlySpan<double> uniforms, ReadOnlySpan<double> means, Span<double> flags)
        : IRowKernel
    {
        private readonly ReadOnlySpan<double> _uniforms = uniforms, _means = means;
        private readonly Span<double> _flags = flags;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            // Variates.IsBelowOneMinus for every lane.
            T bound = T.All(1) - T.Load(_means, row) - T.All(Variates.SqueezeMargin);
            T.Store(T.Select(T.Less(T.Load(_uniforms, row), bound), T.All(0), T.All(1)), _flags, row);
        }
    }
}
