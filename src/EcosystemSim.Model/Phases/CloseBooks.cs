using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 14. At year end the world ranks are taken and the year's figures published; institutions see them at the next epoch.
/// </summary>
public sealed class CloseBooks : IPhase
{
    public PhaseInfo Info { get; } = new(
        "close-books",
        "Survival of firms and milestones of adoption are noted; at year end world ranks are taken and figures published.",
        "I1-I5", "monthly; ranks and figures in month 11 of each fiscal year")
    {
        Reads =
        [
            "economy", "labour: university-wage, firm-wage, vacancies, hub-staff", "units: staff, awards-of-year",
            "firms: birth-month, staff, awards-of-year", "projects: hub-support, months-waiting",
            "nations: log-output, adoption, firm-index, gdp-per-head, papers-of-year", "compute: stock",
            "funding: balance, paid-of-year", "funding-scalars", "successes", "births", "cohorts", "cohort-scalars",
            "milestones", "flows",
        ],
        Writes = ["nations: papers-of-year", "published", "births", "cohorts", "cohort-scalars", "milestones"],
        Rows = "nations",
    };

    public void Run(WorldState world, in Tick tick)
    {
        Logs.Write(world, in tick);
        if (tick.MonthOfYear != Time.MonthsPerYear - 1)
            return;
        world.Panel.PapersOfYear[world.Start.Focal] = world[Flow.Papers];
        Publish(world, Time.Years(tick.Month + 1));
    }

    /// <summary>What institutions may see of the year that ends.</summary>
    public static void Publish(WorldState world, double years)
    {
        Published seen = world.Published;
        seen.ResearchRank = Ranking.Research(world);
        seen.ApplicationRank = Ranking.Application(world, years);
        seen.Adoption = world.Economy.Adoption;
        seen.Trust = world.Economy.Trust;
        for (int level = 0; level < Level.Count; level++)
        {
            double vacancies = world.Labour.Vacancies[level];
            double posts = vacancies + HomeStock.Employed(world, level);
            seen.VacancyRate[level] = posts > 0 ? vacancies / posts : 0;
        }

        for (int plan = 0; plan < Plan.Count; plan++)
        {
            double money = world.Funding.PaidOfYear[plan] + world.Funding.Balance[plan];
            seen.ExecutionRate[plan] = money > 0 ? world.Funding.PaidOfYear[plan] / money : 0;
        }

        seen.BudgetReal = world[Flow.AppropriatedReal];
        seen.Proposals = world[Flow.Proposals];
        seen.Payline = world[Flow.Proposals] > 0 ? world[Flow.Awards] / world[Flow.Proposals] : double.NaN;
        seen.AwardsGini = Inequality.Gini(AwardsOfUnits(world));
        seen.GrantShare = world.Funding.GrantShare;
        seen.IncidentsPerAdopter = world[Flow.AdopterYears] > 0 ? world[Flow.Incidents] / world[Flow.AdopterYears] : 0;
        double compliance = world.Parameters[ComplianceCost] * world.Controls.Get<EthicsStringency>();
        seen.ComplianceShare = compliance / (1 + compliance);
        double slots = HubIntake.Slots(world);
        seen.HubFreeSlots = slots > 0 ? Math.Max(0, slots - HubIntake.SlotsUsed(world)) / slots : 0;
        seen.HubSuccessRate = world[Flow.HubGates] > 0 ? world[Flow.HubGatesPassed] / world[Flow.HubGates] : double.NaN;
        seen.Sales = world[Flow.Sales];
        seen.Successes = world[Flow.Successes];
        seen.FirmExits = world[Flow.FirmExits];
        seen.GranteeExitRate = GranteeExitRate(world);
        seen.HubQueue = world.Projects.Count - RowSearch.Count(Waiting(world), -1);
        seen.WageGap = world.Labour.FirmWage[Level.Researcher] / world.Labour.UniversityWage[Level.Researcher];
    }

    /// <summary>Months that university prototypes have waited for a taker; -1 for all other projects.</summary>
    private static ReadOnlySpan<double> Waiting(WorldState world) =>
        world.Projects.MonthsWaiting.AsSpan(0, world.Projects.Count);

    private static double GranteeExitRate(WorldState world)
    {
        double closed = world[Flow.GranteeExits], all = closed;
        for (int i = 0; i < world.Firms.Count; i++)
            all += Exits.IsGrantee(world, i) ? 1 : 0;
        return all > 0 ? closed / all : 0;
    }

    /// <summary>Past awards of five years by unit, in scratch memory.</summary>
    public static Span<double> AwardsOfUnits(WorldState world)
    {
        Span<double> sums = world.Scratch.A.AsSpan(0, world.Units.Count);
        sums.Clear();
        foreach (double[] year in world.Units.Awards)
        {
            for (int unit = 0; unit < sums.Length; unit++)
                sums[unit] += year[unit];
        }

        return sums;
    }
}
