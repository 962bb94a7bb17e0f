namespace EcosystemSim.Model.Scenario;

/// <summary>A few values, each with a weight; values ascend, so that the quantile does not decrease.</summary>
public sealed record CategoricalDistribution : Distribution
{
    private readonly double[] _values;
    private readonly double[] _weights;
    private readonly double _total;

    /// <param name="values">Ascending.</param>
    /// <param name="weights">As many, each at least 0, not all 0; they need not sum to 1.</param>
    /// <exception cref="ArgumentException">The lists do not fit these conditions.</exception>
    public CategoricalDistribution(IEnumerable<double> values, IEnumerable<double> weights)
    {
        _values = [.. values];
        _weights = [.. weights];
        if (_values.Length == 0 || _values.Length != _weights.Length)
            throw new ArgumentException("as many weights as values are needed, and at least one", nameof(weights));
        for (int i = 1; i < _values.Length; i++)
        {
            if (!(_values[i] > _values[i - 1]))
                throw new ArgumentException("values must ascend", nameof(values));
        }

        foreach (double weight in _weights)
        {
            if (!(weight >= 0))
                throw new ArgumentException("weights must not be negative", nameof(weights));
            _total += weight;
        }

        if (!(_total > 0))
            throw new ArgumentException("weights must not all be 0", nameof(weights));
    }

    public IReadOnlyList<double> Values => _values;

    public IReadOnlyList<double> Weights => _weights;

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        double target = u * _total;
        double sum = 0;
        int last = 0;
        for (int i = 0; i < _values.Length; i++)
        {
            if (_weights[i] <= 0)
                continue;
            sum += _weights[i];
            last = i;
            if (target < sum)
                break;
        }

        return _values[last];
    }

    public bool Equals(CategoricalDistribution? other) =>
        other is not null && _values.AsSpan().SequenceEqual(other._values) && _weights.AsSpan().SequenceEqual(other._weights);

    public override int GetHashCode() => HashCode.Combine(_values.Length, _values[0], _total);
}
