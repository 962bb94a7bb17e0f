namespace EcosystemSim.Model.World;

/// <summary>Awards from decision to last instalment, one row each (F7).</summary>
public sealed class AwardQueue
{
    public AwardQueue(StateTable table)
    {
        Table = table;
        Id = table.IdColumn("id");
        Project = table.IdColumn("project");
        ToFirm = table.Column("to-firm");
        PayeeRow = table.Column("payee-row");
        LagStage = table.Column("lag-stage");
        Instalment = table.Column("instalment");
        InstalmentsLeft = table.Column("instalments-left");
        ProjectPart = table.Column("project-part");
        Merit = table.Column("merit");
        Posts = table.Column("posts");
        PostMonthsLeft = table.Column("post-months-left");
        RealAtAward = table.Column("real-at-award");
    }

    /// <summary><see cref="ToFirm"/> of an award to a firm.</summary>
    public const double Firm = 1;

    public StateTable Table { get; }

    public int Count => Table.Count;

    /// <summary>The proposal's id.</summary>
    public ulong[] Id { get; }

    /// <summary>Project of a firm grant.</summary>
    public ulong[] Project { get; }

    /// <summary>1 for a firm grant, 0 for an academic one.</summary>
    public double[] ToFirm { get; }

    /// <summary>Row of the firm or research unit.</summary>
    public double[] PayeeRow { get; }

    /// <summary>0 and 1 while waiting for payment, 2 once instalments flow.</summary>
    public double[] LagStage { get; }

    /// <summary>Nominal amount of one instalment.</summary>
    public double[] Instalment { get; }

    public double[] InstalmentsLeft { get; }

    /// <summary>Share of an instalment meant for stage costs (firm grants).</summary>
    public double[] ProjectPart { get; }

    public double[] Merit { get; }

    /// <summary>Full-time posts that a firm grant adds while <see cref="PostMonthsLeft"/> lasts.</summary>
    public double[] Posts { get; }

    public double[] PostMonthsLeft { get; }

    /// <summary>Price level at which the money was appropriated in real terms (erosion, N39).</summary>
    public double[] RealAtAward { get; }
}
