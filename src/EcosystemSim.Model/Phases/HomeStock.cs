namespace EcosystemSim.Model.Phases;

/// <summary>Head counts over employers and pool.</summary>
public static class HomeStock
{
    /// <summary>Persons of a level at home: staff of all employers and job seekers.</summary>
    public static double Of(WorldState world, int level) => Employed(world, level) + world.Labour.Pool[level];

    /// <summary>Staff of universities, firms and the hub.</summary>
    public static double Employed(WorldState world, int level) =>
        AtUniversities(world, level) + AtFirms(world, level) + world.Labour.HubStaff[level];

    public static double AtUniversities(WorldState world, int level) =>
        OrderedSum.Of(world.Units.Staff[level].AsSpan(0, world.Units.Count));

    public static double AtFirms(WorldState world, int level) =>
        ColumnSum.Of(world.Team, world.Firms.Staff[level], world.Firms.Count, world.Scratch.Chunks);

    public static double Students(WorldState world)
    {
        double sum = 0;
        for (int stage = 0; stage < World.Universities.Stages; stage++)
        {
            sum += OrderedSum.Of(world.Universities.Bachelor[stage].AsSpan(0, world.Universities.Count));
            sum += OrderedSum.Of(world.Universities.Doctoral[stage].AsSpan(0, world.Universities.Count));
        }

        return sum;
    }

    /// <summary>Everyone the model counts, those who left included (MODEL.md 3.3).</summary>
    public static double Everyone(WorldState world)
    {
        Labour labour = world.Labour;
        double sum = Students(world) + labour.Exited;
        for (int level = 0; level < Level.Count; level++)
            sum += Of(world, level) + labour.Diaspora[level];
        foreach (double stage in labour.Trainees)
            sum += stage;
        foreach (double stage in labour.Retrainees)
            sum += stage;
        return sum;
    }
}
