namespace EcosystemSim.Model.World;

/// <summary>Universities: students, money and posts. Columns of one row per university.</summary>
public sealed class Universities
{
    public const int Stages = 4;

    public Universities(StateTable table)
    {
        Table = table;
        Id = table.IdColumn("id");
        Bachelor = table.Columns("bachelor-stage", Stages);
        Doctoral = table.Columns("doctoral-stage", Stages);
        IntakePerYear = table.Column("intake-per-year");
        Cash = table.Column("cash");
        PayrollPurse = table.Column("payroll-purse");
        GrantPurse = table.Column("grant-purse");
        ComputePurse = table.Column("compute-purse");
        GrantComputePurse = table.Column("grant-compute-purse");
        OverheadPurse = table.Column("overhead-purse");
        PapersOfYear = table.Column("papers-of-year");
        PhdEntriesOfYear = table.Column("phd-entries-of-year");
        LowFillYears = table.Column("low-fill-years");
        SeniorShift = table.Column("senior-shift");
        ComputeEffort = table.Column("compute-effort");
        ProposalEffort = table.Column("proposal-effort");
        SeatRequest = table.Column("seat-request");
        BaseIncomeOfYear = table.Column("base-income-of-year");
        GrantIncomeOfYear = table.Column("grant-income-of-year");
    }

    public StateTable Table { get; }

    public int Count => Table.Count;

    public ulong[] Id { get; }

    /// <summary>Bachelor and master students by Erlang stage.</summary>
    public double[][] Bachelor { get; }

    /// <summary>Doctoral students by Erlang stage.</summary>
    public double[][] Doctoral { get; }

    /// <summary>Intake of the enrolment year, persons (T1).</summary>
    public double[] IntakePerYear { get; }

    /// <summary>Ledger balance, nominal local currency: the sum of the purses.</summary>
    public double[] Cash { get; }

    /// <summary>Money for established posts.</summary>
    public double[] PayrollPurse { get; }

    /// <summary>Money for posts bought by grants.</summary>
    public double[] GrantPurse { get; }

    /// <summary>Base money for compute not yet ordered.</summary>
    public double[] ComputePurse { get; }

    /// <summary>Grant money for compute not yet ordered.</summary>
    public double[] GrantComputePurse { get; }

    /// <summary>Overhead money of the month.</summary>
    public double[] OverheadPurse { get; }

    public double[] PapersOfYear { get; }

    /// <summary>Doctoral entries since the enrolment year began (supervision limit, T3).</summary>
    public double[] PhdEntriesOfYear { get; }

    /// <summary>Years in a row with less than 80 % of the researcher posts filled (rule 7.1).</summary>
    public double[] LowFillYears { get; }

    /// <summary>Share of payroll moved from seniors to researchers by decisions (rule 7.1).</summary>
    public double[] SeniorShift { get; }

    /// <summary>Base money for compute relative to F3, as decided for the year. Likewise the next two.</summary>
    public double[] ComputeEffort { get; }

    /// <summary>Proposals per head relative to F4.</summary>
    public double[] ProposalEffort { get; }

    /// <summary>Seats requested relative to T1.</summary>
    public double[] SeatRequest { get; }

    /// <summary>Base budget received since the fiscal year began, real MUSD0. Likewise the next.</summary>
    public double[] BaseIncomeOfYear { get; }

    /// <summary>Programme grants received.</summary>
    public double[] GrantIncomeOfYear { get; }
}
