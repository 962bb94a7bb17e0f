namespace EcosystemSim.Model.World;

/// <summary>The three public funding bodies: one per plan.</summary>
public static class Plan
{
    public const int Academic = 0;
    public const int Firms = 1;
    public const int Hub = 2;
    public const int Count = 3;
}

/// <summary>Programme money of the funding bodies: purses by instrument, commitments, trailing sums (F1, F2, F6-F8).</summary>
public sealed class Funding
{
    public const int Instruments = 3;
    public const int RingMonths = LeverageWindowMonths;
    public const int SuccessMonths = RecentSuccessYears * Units.Time.MonthsPerYear;

    private readonly double[] _scalars;

    public Funding(StateTable byPlan, StateTable scalars, StateTable year, StateTable successes)
    {
        Purse = byPlan.Columns("purse", Instruments);
        Committed = byPlan.Column("committed");
        Balance = byPlan.Column("balance");
        AppropriatedOfYear = byPlan.Column("appropriated-of-year");
        PaidOfYear = byPlan.Column("paid-of-year");
        GrantsReal = year.Column("firm-grants-real");
        SalesReal = year.Column("firm-sales-real");
        VouchersReal = year.Column("vouchers-real");
        Successes = successes.Column("successes");
        _scalars = scalars.Column("value");
    }

    public const int ScalarCount = 6;

    /// <summary>Uncommitted money by instrument: Purse[instrument][plan], nominal.</summary>
    public double[][] Purse { get; }

    /// <summary>Awarded and not yet paid, nominal, by plan.</summary>
    public double[] Committed { get; }

    /// <summary>Ledger balance of each body, nominal: purses and commitments.</summary>
    public double[] Balance { get; }

    public double[] AppropriatedOfYear { get; }

    public double[] PaidOfYear { get; }

    /// <summary>Grants paid to firms in each of the last twelve months, real MUSD0.</summary>
    public double[] GrantsReal { get; }

    /// <summary>Firm sales in each of the last twelve months, real MUSD0.</summary>
    public double[] SalesReal { get; }

    /// <summary>Voucher spending in each of the last twelve months, real MUSD0.</summary>
    public double[] VouchersReal { get; }

    /// <summary>Commercial successes in each of the last sixty months.</summary>
    public double[] Successes { get; }

    /// <summary>Fiscal year in which the programme began; -1 before.</summary>
    public ref double ProgrammeStartYear => ref _scalars[0];

    /// <summary>Product of the indexation factors of F1 since the programme began.</summary>
    public ref double IndexFactor => ref _scalars[1];

    /// <summary>Price level at the start of the last fiscal year.</summary>
    public ref double PriceLevelAtEpoch => ref _scalars[2];

    /// <summary>
    /// Months over which hub staff money is still to be spread after the last appropriation; 0 while appropriations run (F2).
    /// </summary>
    public ref double HubSpreadMonthsLeft => ref _scalars[3];

    /// <summary>Price level, money-weighted, at which uncommitted money was appropriated (N39).</summary>
    public ref double MoneyPriceLevel => ref _scalars[4];

    /// <summary>Grant instalments of firms last month, sum of trailing shares (F8).</summary>
    public ref double GrantShare => ref _scalars[5];

    /// <summary>Commercial successes of the last five years.</summary>
    public double SuccessesOfFiveYears
    {
        get
        {
            double sum = 0;
            foreach (double month in Successes)
                sum += month;
            return sum;
        }
    }
}
