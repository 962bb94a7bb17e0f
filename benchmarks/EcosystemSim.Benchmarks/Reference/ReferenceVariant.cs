namespace EcosystemSim.Benchmarks.Reference;

/// <summary>How the kernel draws and how it decides whether a drawn event happens.</summary>
internal enum ReferenceVariant
{
    /// <summary>Every hazard as the formula is written: two logarithms, two exponentials, a division per firm.</summary>
    Straight,

    /// <summary>Bounds decide nearly every firm, hazards are computed for the rest: the same bits.</summary>
    Squeeze,

    /// <summary>The squeeze on uniforms of 32 bits, one block of random words for two firms.</summary>
    Squeeze32,
}

/// <summary>The names of variants on the command line and in tables, as the C++ program writes them.</summary>
internal static class ReferenceVariants
{
    public static IReadOnlyList<ReferenceVariant> All { get; } = Enum.GetValues<ReferenceVariant>();

    public static string NameOf(ReferenceVariant variant) => variant switch
    {
        ReferenceVariant.Straight => "straight",
        ReferenceVariant.Squeeze => "squeeze",
        _ => "squeeze-32",
    };
}
