namespace EcosystemSim.Model.Parameters;

/// <summary>A value for every setting. Immutable.</summary>
public sealed class SettingSet
{
    private readonly double[] _values;

    private SettingSet(double[] values) => _values = values;

    /// <summary>Defaults where the code has one, NaN where the nation's file must give the value.</summary>
    public static SettingSet Defaults { get; } = new([.. SettingCatalog.All.Select(s => s.Default ?? double.NaN)]);

    /// <summary>The value of <paramref name="setting"/>, in its unit.</summary>
    public double this[Setting setting] => _values[setting.Index];

    public ReadOnlySpan<double> Values => _values;

    /// <summary>Settings that still have no value.</summary>
    public IEnumerable<Setting> Missing => SettingCatalog.All.Where(s => double.IsNaN(_values[s.Index]));

    /// <summary>A copy in which the named settings have other values.</summary>
    public SettingSet With(IEnumerable<(Setting Setting, double Value)> changes)
    {
        double[] values = [.. _values];
        foreach ((Setting setting, double value) in changes)
            values[setting.Index] = value;
        return new SettingSet(values);
    }

    public SettingSet With(Setting setting, double value) => With([(setting, value)]);
}
