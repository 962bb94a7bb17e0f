namespace EcosystemSim.Model.Phases;

/// <summary>Persons of a level at their employers, added up once where a phase asks for them again and again.</summary>
/// <param name="AtUniversities">Staff of all universities.</param>
/// <param name="AtFirms">Staff of all firms.</param>
/// <param name="AtHub">Staff of the hub.</param>
public readonly record struct Employed(double AtUniversities, double AtFirms, double AtHub)
{
    /// <summary>Everyone of the level who has a job.</summary>
    public double All => AtUniversities + AtFirms + AtHub;

    public static Employed Of(WorldState world, int level) => new(
        HomeStock.AtUniversities(world, level), HomeStock.AtFirms(world, level), world.Labour.HubStaff[level]);

    /// <summary>The same for each level.</summary>
    public static void Of(WorldState world, Span<Employed> byLevel)
    {
        for (int level = 0; level < byLevel.Length; level++)
            byLevel[level] = Of(world, level);
    }

    /// <summary>The same inside a month, with the staff of firms that is kept up to date.</summary>
    public static Employed OfMonth(WorldState world, int level) => new(
        HomeStock.AtUniversities(world, level), world.Scratch.FirmStaff.Of(world, level), world.Labour.HubStaff[level]);

    /// <summary>The same for each level.</summary>
    public static void OfMonth(WorldState world, Span<Employed> byLevel)
    {
        for (int level = 0; level < byLevel.Length; level++)
            byLevel[level] = OfMonth(world, level);
    }
}
