namespace EcosystemSim.Model.Parameters;

/// <summary>A value for every parameter: one future, or the defaults. Immutable.</summary>
public sealed class ParameterSet
{
    private readonly double[] _values;

    private ParameterSet(double[] values) => _values = values;

    public static ParameterSet Defaults { get; } = new([.. ParameterCatalog.All.Select(p => p.Default)]);

    /// <summary>The value of <paramref name="parameter"/>, in its unit.</summary>
    public double this[Parameter parameter] => _values[parameter.Index];

    public ReadOnlySpan<double> Values => _values;

    /// <summary>A copy in which the named parameters have other values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite.</exception>
    public ParameterSet With(IEnumerable<(Parameter Parameter, double Value)> changes)
    {
        double[] values = [.. _values];
        foreach ((Parameter parameter, double value) in changes)
        {
            if (!double.IsFinite(value))
                throw new ArgumentOutOfRangeException(nameof(changes), value, $"'{parameter.Key}' must be a finite number.");
            values[parameter.Index] = value;
        }

        return new ParameterSet(values);
    }

    public ParameterSet With(Parameter parameter, double value) => With([(parameter, value)]);
}
