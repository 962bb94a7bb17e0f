using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// T3: probability that a graduate enters a PhD, and who pays for the places that policy adds. Stipend money of the academic
/// plan is released evenly over what is left of the fiscal year; a place is paid for its whole length when it is filled (F3).
/// </summary>
/// <param name="Probability">Probability of entering, capped.</param>
/// <param name="FundedShare">Part of it that stipend money pays.</param>
/// <param name="LeverShare">Part of it that the lever of extra seats pays.</param>
public readonly record struct DoctoralEntry(double Probability, double FundedShare, double LeverShare)
{
    public static DoctoralEntry Of(WorldState world, ReadOnlySpan<Employed> employed, int monthOfYear)
    {
        double usual = world.Parameters[PhdEntry] * CareerPull(world, employed);
        double extra = usual * world.Controls.Get<ExtraPhdSeats>();
        double graduatesPerYear = 0;
        foreach (double month in world.Labour.BachelorRing)
            graduatesPerYear += month;
        double purse = world.Funding.Purse[2][Plan.Academic];
        double funded = 0;
        if (purse > 0 && graduatesPerYear > 0)
        {
            double seatsPerYear = purse / (Time.MonthsPerYear - monthOfYear) * Time.MonthsPerYear / SeatPrice(world);
            funded = seatsPerYear / graduatesPerYear;
        }

        usual = Math.Min(PhdEntryShareMax, usual);
        double total = Math.Min(PhdEntryShareMax, usual + extra + funded);
        double room = total - usual;
        double scale = extra + funded > 0 ? Math.Min(1, room / (extra + funded)) : 0;
        return new DoctoralEntry(total, funded * scale / total, extra * scale / total);
    }

    /// <summary>
    /// Why: with a constant entry share nothing but wages answers a shortage of researchers, and their pay then drifts for the
    /// whole run. More graduates go on when researchers' pay rises against engineers', with the elasticity of enrolment (T1).
    /// </summary>
    private static double CareerPull(WorldState world, ReadOnlySpan<Employed> employed)
    {
        double premium = Migration.MeanWage(world, Level.Researcher, in employed[Level.Researcher])
            / Migration.MeanWage(world, Level.Engineer, in employed[Level.Engineer]);
        return StableMath.Pow(premium / world.Start.ResearcherPremium, world.Parameters[EnrolmentElasticity]);
    }

    /// <summary>Nominal price of a doctoral place, stipend for the mean time to the degree.</summary>
    private static double SeatPrice(WorldState world) =>
        world.Settings[PhdStipendCost] * world.Parameters[PhdYears] * Money.PerMusd(world);

    public void Pay(WorldState world, double entries)
    {
        double funded = Math.Min(entries * FundedShare * SeatPrice(world), world.Funding.Purse[2][Plan.Academic]);
        Bodies.Pay(world, Plan.Academic, 2, ref world.Ledger.Households, funded);
        world.Ledger.BuyForPolicy(ref world.Ledger.Households, entries * LeverShare * SeatPrice(world));
    }
}
