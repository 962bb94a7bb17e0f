namespace EcosystemSim.Plots;

/// <summary>All figures, found in the assembly, in the order of a report.</summary>
public static class FigureCatalog
{
    public static IReadOnlyList<FigureKind> All { get; } =
    [
        .. typeof(FigureCatalog).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(FigureKind)) && !type.IsAbstract)
            .Select(type => (FigureKind)Activator.CreateInstance(type)!)
            .OrderBy(figure => figure.Order)
            .ThenBy(figure => figure.Key, StringComparer.Ordinal),
    ];
}
