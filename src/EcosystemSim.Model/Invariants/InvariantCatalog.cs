namespace EcosystemSim.Model.Invariants;

/// <summary>
/// All invariants, found in the assembly and ordered by ordinal key, but finiteness first: of NaN no other law can tell.
/// </summary>
public static class InvariantCatalog
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        .. typeof(InvariantCatalog).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Invariant)) && !type.IsAbstract)
            .Select(type => (Invariant)Activator.CreateInstance(type)!)
            .OrderBy(invariant => invariant is NumbersFinite ? 0 : 1)
            .ThenBy(invariant => invariant.Key, StringComparer.Ordinal),
    ];

    /// <summary>The first law that is broken, as "key: what is wrong"; null when all hold.</summary>
    public static string? Check(WorldState world, bool stochastic)
    {
        foreach (Invariant invariant in All)
        {
            if (invariant.Broken(world, stochastic) is string message)
                return $"{invariant.Key}: {message}";
        }

        return null;
    }
}
