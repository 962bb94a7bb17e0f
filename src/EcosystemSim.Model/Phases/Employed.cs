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
        (double Engineers, double Researchers, double Seniors) universities =
            HomeStock.OfLevels(world.Units.Staff, world.Units.Count);
        (double Engineers, double Researchers, double Seniors) firms = HomeStock.OfLevels(world.Firms.Staff, world.Firms.Count);
        double[] hub = world.Labour.HubStaff;
        byLevel[Level.Engineer] = new(universities.Engineers, firms.Engineers, hub[Level.Engineer]);
        byLevel[Level.Researcher] = new(universities.Researchers, firms.Researchers, hub[Level.Researcher]);
        byLevel[Level.Senior] = new(universities.Seniors, firms.Seniors, hub[Level.Senior]);
    }
}
