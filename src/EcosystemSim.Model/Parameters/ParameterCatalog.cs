using System.Reflection;

namespace EcosystemSim.Model.Parameters;

/// <summary>All parameters, found by walking the <c>*Parameters</c> classes of this folder; ordered by number.</summary>
public static class ParameterCatalog
{
    public static IReadOnlyList<Parameter> All { get; } = Discover();

    private static readonly Dictionary<string, Parameter> ByKey = All.ToDictionary(p => p.Key, StringComparer.Ordinal);

    public static Parameter? Find(string key) => ByKey.GetValueOrDefault(key);

    private static Parameter[] Discover()
    {
        Parameter[] found = typeof(ParameterCatalog).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ParameterCatalog).Namespace && type.IsAbstract && type.IsSealed)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Parameter))
            .Select(field => (Parameter)field.GetValue(null)!)
            .OrderBy(parameter => parameter.Number)
            .ToArray();
        for (int i = 0; i < found.Length; i++)
        {
            if (found[i].Number != i + 1)
            {
                throw new InvalidOperationException(
                    $"Parameter numbers must run from 1 without gaps or repeats; at {i + 1} stands {found[i].Key}.");
            }
        }

        return found;
    }
}
