namespace EcosystemSim.Model.World;

/// <summary>
/// All nations in reduced form, one row each in the order of the nation table; the focal row mirrors the detailed economy.
/// </summary>
public sealed class NationPanel
{
    public NationPanel(StateTable table)
    {
        Table = table;
        LogOutput = table.Column("log-output");
        Shadow = table.Column("shadow-log-output");
        Knowledge = table.Column("knowledge");
        TechGap = table.Column("tech-gap");
        Adoption = table.Column("adoption");
        FirmIndex = table.Column("firm-index");
        Population = table.Column("population");
        GdpPerHead = table.Column("gdp-per-head");
        PapersOfYear = table.Column("papers-of-year");
        PapersOfMonth = table.Column("papers-of-month");
        SpeedFactor = table.Column("adoption-speed");
        Partners = table.Column("partner-papers-of-year");
    }

    public StateTable Table { get; }

    public int Count => Table.Count;

    /// <summary>Log of research output X_j; the world's sum is 1 at the start (W3).</summary>
    public double[] LogOutput { get; }

    /// <summary>Shadow path of the focal nation by the panel's rule in expectation (W3); only row 0 is used.</summary>
    public double[] Shadow { get; }

    public double[] Knowledge { get; }

    /// <summary>G_j = ln(Z_W/Z_j) (W6).</summary>
    public double[] TechGap { get; }

    public double[] Adoption { get; }

    /// <summary>AI-firm index nF_j (W8).</summary>
    public double[] FirmIndex { get; }

    public double[] Population { get; }

    /// <summary>GDP per head at purchasing power parity.</summary>
    public double[] GdpPerHead { get; }

    public double[] PapersOfYear { get; }

    public double[] PapersOfMonth { get; }

    /// <summary>Lasting speed of adoption sp_j, mean 1 (W7).</summary>
    public double[] SpeedFactor { get; }

    /// <summary>Focal papers of the last year co-authored with the nation (K5).</summary>
    public double[] Partners { get; }
}
