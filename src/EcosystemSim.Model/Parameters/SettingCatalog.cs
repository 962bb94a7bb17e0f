using System.Reflection;

namespace EcosystemSim.Model.Parameters;

/// <summary>All settings, found by walking the static classes of this folder; ordered by ordinal key.</summary>
public static class SettingCatalog
{
    public static IReadOnlyList<Setting> All { get; } = Discover();

    private static readonly Dictionary<string, Setting> ByKey = All.ToDictionary(s => s.Key, StringComparer.Ordinal);

    public static Setting? Find(string key) => ByKey.GetValueOrDefault(key);

    private static Setting[] Discover()
    {
        Setting[] found = typeof(SettingCatalog).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(SettingCatalog).Namespace && type.IsAbstract && type.IsSealed)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Setting))
            .Select(field => (Setting)field.GetValue(null)!)
            .OrderBy(setting => setting.Key, StringComparer.Ordinal)
            .ToArray();
        for (int i = 0; i < found.Length; i++)
            found[i].Index = i;
        return found;
    }
}
