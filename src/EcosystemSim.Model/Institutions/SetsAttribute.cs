using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Institutions;

/// <summary>A number that an institution decides in place of a lever: range, unit and meaning are the lever's.</summary>
/// <typeparam name="T">The lever.</typeparam>
/// <param name="component">Which part of a compound lever.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SetsAttribute<T>(int component = 0) : DecidesAttribute(
    ControlSet.Of<T>().Low, ControlSet.Of<T>().High, ControlSet.Of<T>().Unit, MeaningOf(component))
    where T : Lever
{
    private static string MeaningOf(int component)
    {
        Control lever = ControlSet.Of<T>();
        string part = lever.Components[component];
        return part.Length == 0 ? lever.Meaning : $"{lever.Meaning}: {part}";
    }
}
