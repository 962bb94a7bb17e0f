namespace EcosystemSim.Model.World;

/// <summary>University x field units: research staff, knowledge and awards. Row = university * Fields + field.</summary>
public sealed class ResearchUnits
{
    public const int Fields = 4;

    public ResearchUnits(StateTable table)
    {
        Table = table;
        Id = table.IdColumn("id");
        Staff = table.Columns("staff", Level.Count);
        Posts = table.Columns("established-posts", Level.Count);
        Rounding = table.Columns("rounding", Level.Count);
        GrantPosts = table.Columns("grant-posts", Level.Count);
        Knowledge = table.Column("knowledge");
        PaperProductivity = table.Column("paper-productivity");
        Awards = table.Columns("awards-of-year", FirmTable.AwardYears);
        GrantMerit = table.Column("grant-merit");
        Labour = table.Column("research-labour");
        Quality = table.Column("quality-of-month");
    }

    public StateTable Table { get; }

    public int Count => Table.Count;

    public ulong[] Id { get; }

    /// <summary>Research staff, persons, by level.</summary>
    public double[][] Staff { get; }

    /// <summary>Established posts at the start, by level (F3).</summary>
    public double[][] Posts { get; }

    /// <summary>One uniform per level, kept for the run: a real target x becomes floor(x + u) posts (MODEL.md 3.3).</summary>
    public double[][] Rounding { get; }

    /// <summary>Posts paid by active grants, by level (F7).</summary>
    public double[][] GrantPosts { get; }

    /// <summary>Knowledge stock (K7).</summary>
    public double[] Knowledge { get; }

    /// <summary>Fixed productivity multiplier chi (K3).</summary>
    public double[] PaperProductivity { get; }

    /// <summary>Awards by fiscal year, a ring of five.</summary>
    public double[][] Awards { get; }

    /// <summary>Mean latent merit of active awards (K2).</summary>
    public double[] GrantMerit { get; }

    /// <summary>Research labour, full-time equivalents (K1).</summary>
    public double[] Labour { get; }

    /// <summary>Quality-weighted papers of the month (K6).</summary>
    public double[] Quality { get; }
}
