namespace EcosystemSim.Model.Invariants;

/// <summary>Every place where the model keeps persons.</summary>
public static class HeadCounts
{
    public static IEnumerable<HeadCount> Of(WorldState world)
    {
        for (int level = 0; level < Level.Count; level++)
        {
            yield return new("units", "staff", level, world.Units.Staff[level], world.Units.Count);
            yield return new("firms", "staff", level, world.Firms.Staff[level], world.Firms.Count);
        }

        Universities universities = world.Universities;
        for (int stage = 0; stage < Universities.Stages; stage++)
        {
            yield return new("universities", "bachelor-stage", stage, universities.Bachelor[stage], universities.Count);
            yield return new("universities", "doctoral-stage", stage, universities.Doctoral[stage], universities.Count);
        }

        yield return new("labour-scalars", "value", null, world.Labour.Persons, world.Labour.Persons.Length);
        yield return new("labour", "pool", null, world.Labour.Pool, Level.Count);
        yield return new("labour", "diaspora", null, world.Labour.Diaspora, Level.Count);
        yield return new("labour", "hub-staff", null, world.Labour.HubStaff, Level.Count);
    }
}
