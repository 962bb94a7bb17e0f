using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 1, in month 0 of a fiscal year. Last year's decisions lapse, every institution is asked at once, answers are brought
/// into their ranges and applied in the order of MODEL.md section 7; then money is appropriated (F1) and shared out over
/// instruments (F2).
/// </summary>
public sealed class DecideAtEpoch(IDecisionSource source) : IPhase
{
    // Last year's values with the decisions that end now: what rules that adapt step by step start from.
    private readonly ControlSet _inForce = new();

    public PhaseInfo Info { get; } = new(
        "decide-at-epoch", "Institutions see last year's published values and decide; money is appropriated.",
        "F1-F3", "month 0 of each fiscal year")
    {
        Reads =
        [
            "economy", "labour: university-wage, firm-wage, market-term, hub-staff",
            "universities: id, cash, payroll-purse, grant-purse, intake-per-year, papers-of-year, low-fill-years, senior-shift",
            "universities: base-income-of-year, grant-income-of-year", "units: staff, established-posts",
            "firms: id, sales-per-year, exports-per-year, cash, staff, programme-income-of-year", "projects: owner-kind, owner-row",
            "funding: purse, balance", "funding-scalars", "ledger", "published", "flows",
        ],
        Writes =
        [
            "labour: university-wage, market-term", "universities: cash, payroll-purse, grant-purse, papers-of-year",
            "universities: low-fill-years, senior-shift, compute-effort, proposal-effort, seat-request",
            "universities: base-income-of-year, grant-income-of-year", "choices", "units: awards-of-year",
            "firms: awards-of-year, programme-income-of-year, hiring, idea-effort, applications-per-year, accepted-match",
            "funding: purse, balance, appropriated-of-year, paid-of-year", "funding-scalars", "ledger", "flows",
        ],
    };

    public void Run(WorldState world, in Tick tick)
    {
        if (tick.MonthOfYear != 0)
            return;
        if (!world.Epoch.IsOpen)
            Open(world, in tick);
        source.Decide(world.Epoch);
        world[Flow.ClippedDecisions] += world.Epoch.Close();
        Decisions.Apply(world);
        ClearAwardYear(world, tick.Year);
        Appropriation.Make(world, tick.Year);
    }

    /// <summary>
    /// The part before anybody answers: last year's books are closed and the observations taken. A run whose answers come from
    /// elsewhere stops here; the month goes on once they are there.
    /// </summary>
    public void Open(WorldState world, in Tick tick)
    {
        if (tick.Year > 0)
        {
            UniversityBudgets.ReturnUnspent(world);
            PassMarketTermOn(world);
        }

        _inForce.CopyFrom(world.Controls);
        world.Controls.CopyFrom(world.DatedControls);
        Observations.Take(world, _inForce, in tick);
    }

    /// <summary>T13: half of the market's wage change over the year reaches university pay when the fiscal year begins.</summary>
    private static void PassMarketTermOn(WorldState world)
    {
        for (int level = 0; level < Level.Count; level++)
        {
            world.Labour.UniversityWage[level] *= StableMath.Exp(UniversityMarketPassThrough * world.Labour.MarketTerm[level]);
            world.Labour.MarketTerm[level] = 0;
        }
    }

    /// <summary>The ring of awards forgets the fiscal year that is five years old (F5).</summary>
    private static void ClearAwardYear(WorldState world, int year)
    {
        Array.Clear(world.Units.Awards[year % FirmTable.AwardYears]);
        Array.Clear(world.Firms.Awards[year % FirmTable.AwardYears], 0, world.Firms.Count);
    }
}
