
namespace EcosystemSim.Model.Phases;

/// <summary>One month of one run: the date and the door to its random numbers.</summary>
public readonly struct Tick(int month, Chance chance)
{
    /// <summary>Model month, 0 = the first.</summary>
    public int Month { get; } = month;

    public Chance Chance { get; } = chance;

    /// <summary>Month of the fiscal year, 0 to 11.</summary>
    public int MonthOfYear => Month % Time.MonthsPerYear;

    /// <summary>Fiscal year, 0 = the first.</summary>
    public int Year => Month / Time.MonthsPerYear;

    /// <summary>Years since the start.</summary>
    public double Years => Time.Years(Month);

    public bool Stochastic => Chance.Stochastic;
}
