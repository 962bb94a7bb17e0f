using EcosystemSim.Model.Environment;
using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Controls;

/// <summary>All levers and environment paths, found in the assembly and ordered by ordinal key.</summary>
public static class ControlCatalog
{
    public static IReadOnlyList<Control> All { get; } = Discover();

    public static IReadOnlyList<Lever> Levers { get; } = [.. All.OfType<Lever>()];

    public static IReadOnlyList<EnvironmentPath> Environment { get; } = [.. All.OfType<EnvironmentPath>()];

    /// <summary>Number of values in a <see cref="ControlSet"/>.</summary>
    public static int Width { get; } = All.Sum(c => c.Components.Count);

    public static Control? Find(string key) => All.FirstOrDefault(c => c.Key == key);

    private static Control[] Discover()
    {
        Control[] found = typeof(ControlCatalog).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Control)) && !type.IsAbstract)
            .Select(type => (Control)Activator.CreateInstance(type)!)
            .OrderBy(control => control.Key, StringComparer.Ordinal)
            .ToArray();
        int offset = 0;
        foreach (Control control in found)
        {
            control.Offset = offset;
            offset += control.Components.Count;
        }

        return found;
    }
}
