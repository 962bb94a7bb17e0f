namespace EcosystemSim.Model.World;

/// <summary>Adopting sectors of the focal nation, one row each.</summary>
public sealed class Sectors
{
    public Sectors(StateTable table)
    {
        Table = table;
        Adoption = table.Column("adoption");
        Ceiling = table.Column("ceiling");
        EffectiveUse = table.Column("effective-use");
    }

    public StateTable Table { get; }

    public int Count => Table.Count;

    /// <summary>Employment-weighted share of the sector that uses AI (A4).</summary>
    public double[] Adoption { get; }

    /// <summary>Share that finds adoption worthwhile (A1).</summary>
    public double[] Ceiling { get; }

    /// <summary>Adoption times feasible tasks of the last month (G4).</summary>
    public double[] EffectiveUse { get; }
}
