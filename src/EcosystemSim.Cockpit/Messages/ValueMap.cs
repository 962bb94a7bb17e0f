using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Cockpit.Messages;

/// <summary>Numbers by key, in the order of their schema. JSON knows no NaN: null says that there is no number.</summary>
internal static class ValueMap
{
    public static IReadOnlyDictionary<string, double?> Of(IEnumerable<NamedValue> values)
    {
        var map = new OrderedDictionary<string, double?>(StringComparer.Ordinal);
        foreach ((string key, double value) in values)
            map[key] = Number(value);
        return map;
    }

    public static IReadOnlyDictionary<string, double?> Of(IReadOnlyList<string> keys, ReadOnlySpan<double> values)
    {
        var map = new OrderedDictionary<string, double?>(keys.Count, StringComparer.Ordinal);
        for (int i = 0; i < keys.Count; i++)
            map[keys[i]] = Number(values[i]);
        return map;
    }

    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
