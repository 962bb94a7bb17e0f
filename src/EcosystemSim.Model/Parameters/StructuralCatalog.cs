using System.Globalization;
using System.Reflection;

namespace EcosystemSim.Model.Parameters;

/// <summary>All structural constants, found by walking the <c>*Constants</c> classes of this folder; ordered by group and name.</summary>
/// <remarks>
/// Why constants of the language and not records like <see cref="Parameter"/>: they stand in the innermost loops, and the compiler folds them.
/// </remarks>
public static class StructuralCatalog
{
    private const string GroupSuffix = "Constants";

    public static IReadOnlyList<StructuralConstant> All { get; } = Discover();

    /// <summary>Reads "kind: text", such as "assumption: no evidence found".</summary>
    /// <exception cref="FormatException">The kind is unknown or the text is empty.</exception>
    public static Source ParseSource(string source)
    {
        int colon = source.IndexOf(':', StringComparison.Ordinal);
        string kind = colon < 0 ? "" : source[..colon];
        string text = source[(colon + 1)..].Trim();
        foreach (Evidence evidence in Enum.GetValues<Evidence>())
        {
            if (text.Length > 0 && string.Equals(evidence.ToString(), kind, StringComparison.OrdinalIgnoreCase))
                return new Source(evidence, text);
        }

        throw new FormatException($"A source reads 'kind: text' with kind computed, verified, memory, calibrate or assumption, not '{source}'.");
    }

    private static StructuralConstant[] Discover() =>
        typeof(StructuralCatalog).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(StructuralCatalog).Namespace && type.IsAbstract && type.IsSealed
                && type.Name.EndsWith(GroupSuffix, StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral)
            .Select(Describe)
            .OrderBy(constant => constant.Group, StringComparer.Ordinal)
            .ThenBy(constant => constant.Name, StringComparer.Ordinal)
            .ToArray();

    private static StructuralConstant Describe(FieldInfo field)
    {
        StructuralConstantAttribute about = field.GetCustomAttribute<StructuralConstantAttribute>()
            ?? throw new InvalidOperationException($"{field.DeclaringType!.Name}.{field.Name} needs a [StructuralConstant] with its source.");
        return new StructuralConstant(
            field.Name,
            field.DeclaringType!.Name[..^GroupSuffix.Length],
            Convert.ToDouble(field.GetRawConstantValue(), CultureInfo.InvariantCulture),
            about.Unit,
            about.Meaning,
            about.Equations,
            ParseSource(about.Source));
    }
}
