namespace EcosystemSim.Model.Kernels;

/// <summary>
/// The ordered sum of a column that changes in few rows between one sum and the next: the bits of <see cref="OrderedSum"/>, for
/// the price of the chunks that changed. Values are not negative.
/// </summary>
/// <remarks>
/// Why: every success asks for the mean weight of all firms, and a larger nation has more of both. Adding the column up each time
/// makes the time of a month grow with the square of the nation.
/// </remarks>
public sealed class KeptSum
{
    private const double RoundingUnit = 1.0 / (1L << 52);
    private const int BlockLength = 64;

    private double[] _chunks = [];
    private int _valid;
    private int _count;

    /// <summary>Forgets everything: any row may have changed.</summary>
    public void Forget() => _valid = 0;

    /// <summary>Remembers that a row has changed.</summary>
    public void Changed(ReadOnlySpan<double> values, int row)
    {
        int chunk = row / OrderedSum.ChunkLength;
        if (chunk < _valid)
            _chunks[chunk] = Sum(values, chunk);
    }

    /// <summary>The sum of all values, of which rows may have been added at the end, and none taken away.</summary>
    public double Of(ReadOnlySpan<double> values)
    {
        int chunks = (values.Length + OrderedSum.ChunkLength - 1) / OrderedSum.ChunkLength;
        if (chunks > _chunks.Length)
            Array.Resize(ref _chunks, 2 * chunks);
        // The last chunk may have got longer since it was added up.
        if (values.Length != _count)
            _valid = Math.Min(_valid, _count / OrderedSum.ChunkLength);
        for (; _valid < chunks; _valid++)
            _chunks[_valid] = Sum(values, _valid);
        _count = values.Length;
        double sum = 0;
        for (int chunk = 0; chunk < chunks; chunk++)
            sum += _chunks[chunk];
        return sum;
    }

    /// <summary>
    /// The first row at which <paramref name="target"/>, less the values up to there in turn, falls below zero; by rounding past
    /// the end the last. Whole chunks are passed where rounding cannot matter, else rows one by one.
    /// </summary>
    public int Find(ReadOnlySpan<double> values, double target)
    {
        double total = Of(values);
        // What a subtraction per row can lose by rounding, twice over: there and here.
        double slack = 2 * values.Length * total * RoundingUnit;
        double left = target;
        int chunk = 0;
        while (chunk < _valid - 1 && left - _chunks[chunk] > slack)
            left -= _chunks[chunk++];
        int row = InChunks(values, left, chunk, slack);
        return row >= 0 ? row : OneByOne(values, target);
    }

    // The row if it is the same for every target within the slack, else -1.
    private static int InChunks(ReadOnlySpan<double> values, double left, int chunk, double slack)
    {
        int row = chunk * OrderedSum.ChunkLength;
        // Blocks that the target passes whatever is rounded: added up in lanes, not one value after the other.
        while (row + BlockLength < values.Length)
        {
            double sum = OrderedSum.OfChunk(values.Slice(row, BlockLength));
            if (left - sum <= slack)
                break;
            left -= sum;
            row += BlockLength;
        }

        while (row < values.Length - 1 && left - values[row] >= -slack)
        {
            if (left - values[row] <= slack)
                return -1;
            left -= values[row++];
        }

        return row;
    }

    private static int OneByOne(ReadOnlySpan<double> values, double target)
    {
        int row = 0;
        while (row < values.Length - 1 && target >= values[row])
            target -= values[row++];
        return row;
    }

    private static double Sum(ReadOnlySpan<double> values, int chunk)
    {
        int first = chunk * OrderedSum.ChunkLength;
        return OrderedSum.OfChunk(values.Slice(first, Math.Min(OrderedSum.ChunkLength, values.Length - first)));
    }
}
