namespace EcosystemSim.Report;

/// <summary>All sections, found in the assembly, in the order of the page.</summary>
public static class SectionCatalog
{
    public static IReadOnlyList<ReportSection> All { get; } =
    [
        .. typeof(SectionCatalog).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ReportSection)) && !type.IsAbstract)
            .Select(type => (ReportSection)Activator.CreateInstance(type)!)
            .OrderBy(section => section.Order)
            .ThenBy(section => section.Key, StringComparer.Ordinal),
    ];
}
