namespace EcosystemSim.Model.World;

/// <summary>Who owns a project.</summary>
public enum Owner
{
    University = 0,
    Firm = 1,
    Hub = 2,
}

/// <summary>Innovation projects on their way from idea to market, one row each.</summary>
public sealed class ProjectTable
{
    public ProjectTable(StateTable table)
    {
        Table = table;
        Id = table.IdColumn("id");
        Owner = table.Column("owner-kind");
        OwnerRow = table.Column("owner-row");
        Stage = table.Column("stage");
        SubStage = table.Column("sub-stage");
        Merit = table.Column("merit");
        HubSupport = table.Column("hub-support");
        Sector = table.Column("sector");
        FromUniversity = table.Column("from-university");
        BirthMonth = table.Column("birth-month");
        Granted = table.Column("granted");
        GrantPurse = table.Column("grant-purse");
        StageCost = table.Column("stage-cost-paid");
        StageCovered = table.Column("stage-cost-covered");
        MonthsUnpaid = table.Column("months-unpaid");
        MonthsWaiting = table.Column("months-waiting");
    }

    public StateTable Table { get; }

    public int Count => Table.Count;

    public ulong[] Id { get; }

    /// <summary>An <see cref="World.Owner"/>.</summary>
    public double[] Owner { get; }

    /// <summary>Row of the owning firm or university; 0 for the hub.</summary>
    public double[] OwnerRow { get; }

    /// <summary>1 idea, 2 prototype, 3 product.</summary>
    public double[] Stage { get; }

    /// <summary>0 or 1.</summary>
    public double[] SubStage { get; }

    /// <summary>Latent merit zeta, standard normal; never observed by institutions.</summary>
    public double[] Merit { get; }

    /// <summary>1 when the hub supports it.</summary>
    public double[] HubSupport { get; }

    public double[] Sector { get; }

    /// <summary>1 when the idea was born at a university.</summary>
    public double[] FromUniversity { get; }

    public double[] BirthMonth { get; }

    /// <summary>1 when it holds a public grant.</summary>
    public double[] Granted { get; }

    /// <summary>Grant money received for stage costs and not yet spent, nominal; part of the owner's cash.</summary>
    public double[] GrantPurse { get; }

    /// <summary>Cost of the present stage paid so far, real MUSD0.</summary>
    public double[] StageCost { get; }

    /// <summary>Part of it covered by grants or venture capital, real MUSD0.</summary>
    public double[] StageCovered { get; }

    public double[] MonthsUnpaid { get; }

    /// <summary>Months a university prototype has waited for the hub; -1 when it does not wait.</summary>
    public double[] MonthsWaiting { get; }
}
