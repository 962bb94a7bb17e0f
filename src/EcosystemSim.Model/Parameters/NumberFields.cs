using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace EcosystemSim.Model.Parameters;

/// <summary>The numbers of a struct of doubles, by its properties in the order in which they lie.</summary>
public static class NumberFields
{
    /// <summary>Key and attribute of each number.</summary>
    /// <typeparam name="T">The struct.</typeparam>
    /// <typeparam name="TAbout">The attribute that each property must have.</typeparam>
    /// <exception cref="InvalidOperationException">The struct holds something else, or an attribute is missing.</exception>
    public static IReadOnlyList<(string Key, TAbout About)> Of<T, TAbout>()
        where T : unmanaged
        where TAbout : Attribute
    {
        PropertyInfo[] properties = [.. typeof(T).GetProperties().OrderBy(property => property.MetadataToken)];
        bool isRow = properties.Length * sizeof(double) == Unsafe.SizeOf<T>()
            && properties.All(property => property.PropertyType == typeof(double));
        if (!isRow)
            throw new InvalidOperationException($"{typeof(T).Name} must hold doubles only, each with a property of its own.");
        return [.. properties.Select(property => (KeyOf(property.Name), About<TAbout>(property)))];
    }

    private static TAbout About<TAbout>(PropertyInfo property)
        where TAbout : Attribute => property.GetCustomAttribute<TAbout>()
        ?? throw new InvalidOperationException(
            $"{property.DeclaringType!.Name}.{property.Name} lacks its {typeof(TAbout).Name}.");

    /// <summary>ResearchRank becomes research-rank.</summary>
    private static string KeyOf(string name)
    {
        StringBuilder key = new();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && key.Length > 0)
                key.Append('-');
            key.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }

        return key.ToString();
    }
}
