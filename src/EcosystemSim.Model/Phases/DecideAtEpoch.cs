using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Environment;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 1, in month 0 of a fiscal year. Last year's decisions lapse, every institution is asked in the order of MODEL.md
/// section 7, its answer is clipped to the lever's range and applied; then money is appropriated (F1) and shared out over
/// instruments (F2).
/// </summary>
public sealed class DecideAtEpoch(IDecisionSource source) : IPhase
{
    private const double SeniorShiftMax = 0.5;

    // Last year's values with the decisions that end now: what rules that adapt step by step start from.
    private readonly ControlSet _inForce = new();

    public PhaseInfo Info { get; } = new(
        "decide-at-epoch", "Institutions see last year's published values and decide; money is appropriated.",
        "F1-F3", "month 0 of each fiscal year")
    {
        Reads =
        [
            "economy", "labour: university-wage, market-term", "universities: cash, payroll-purse, grant-purse",
            "universities: low-fill-years, senior-shift", "units: staff, established-posts", "funding: purse, balance",
            "funding-scalars", "ledger", "published", "choices", "flows",
        ],
        Writes =
        [
            "labour: university-wage, market-term", "universities: cash, payroll-purse, grant-purse, papers-of-year",
            "universities: low-fill-years, senior-shift", "choices", "units: awards-of-year", "firms: awards-of-year",
            "funding: purse, balance, appropriated-of-year, paid-of-year", "funding-scalars", "ledger", "flows",
        ],
    };

    public void Run(WorldState world, in Tick tick)
    {
        if (tick.MonthOfYear != 0)
            return;
        if (tick.Year > 0)
        {
            UniversityBudgets.ReturnUnspent(world);
            PassMarketTermOn(world);
        }

        _inForce.CopyFrom(world.Controls);
        world.Controls.CopyFrom(world.DatedControls);
        AskUniversities(world, tick.Year);
        AskOthers(world, tick.Year);
        ClearAwardYear(world, tick.Year);
        Appropriation.Make(world, tick.Year);
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

    private void AskUniversities(WorldState world, int year)
    {
        Universities universities = world.Universities;
        double growth = StaffTargets.PostGrowth(Math.Max(0, year - 1));
        for (int u = 0; u < universities.Count; u++)
        {
            double posts = 0, staff = 0;
            for (int unit = u * ResearchUnits.Fields; unit < (u + 1) * ResearchUnits.Fields; unit++)
            {
                posts += StaffTargets.EstablishedPosts(world, unit, Level.Researcher, growth);
                staff += world.Units.Staff[Level.Researcher][unit];
            }

            double fill = posts > 0 ? staff / posts : 1;
            universities.LowFillYears[u] = fill < ResearcherFillRateMin ? universities.LowFillYears[u] + 1 : 0;
            UniversityObservation observation = new(
                universities.Id[u], year, universities.PapersOfYear[u], fill, (int)universities.LowFillYears[u],
                universities.SeniorShift[u],
                    world.Labour.FirmWage[Level.Researcher] / world.Labour.UniversityWage[Level.Researcher]);
            if (source.Decide(in observation).SeniorShift is double shift)
            {
                universities.SeniorShift[u] = Clip(world, shift, 0, SeniorShiftMax);
                universities.LowFillYears[u] = 0;
            }

            universities.PapersOfYear[u] = 0;
        }
    }

    private void AskOthers(WorldState world, int year)
    {
        Published seen = world.Published;
        ControlSet last = _inForce;
        FirmDecision firms = source.Decide(new FirmObservation(year, seen.Sales, seen.VacancyRate[Level.Engineer]));
        Choices choices = world.Choices;
        choices.FirmHiring = Clip(world, firms.Hiring ?? choices.FirmHiring, 0, 2);
        choices.FirmIdeaEffort = Clip(world, firms.IdeaEffort ?? choices.FirmIdeaEffort, 0, 2);
        choices.FirmApplicationsPerYear = Clip(world, firms.ApplicationsPerYear ?? choices.FirmApplicationsPerYear, 0, 12);

        HubDecision hub = source.Decide(new HubObservation(
            year, world.Labour.HubStaff[0] + world.Labour.HubStaff[1] + world.Labour.HubStaff[2], HubIntake.Slots(world),
            seen.HubFreeSlots, seen.HubSuccessRate, last.Get<HubEntryStage>()));
        Set<HubEntryStage>(world, 0, hub.EntryStage);
        choices.HubCostShare = Clip(world, hub.CostShare ?? choices.HubCostShare, 0, 1);

        AskCommittee(world, year);
        CouncilDecision council = source.Decide(new CouncilObservation(
            year, seen.Proposals, seen.Payline, last.Get<LotteryShare>(), seen.AwardsGini));
        Set<LotteryShare>(world, 0, council.LotteryShare);
        Set<Reviewers>(world, 0, council.Reviewers);
        Set<CallsPerYear>(world, 0, council.CallsPerYear);

        FundDecision fund = source.Decide(new FundObservation(
            year, seen.GrantShare, last.Get<PrivateMatch>(), last.Get<FirmInstruments>(0), last.Get<FirmInstruments>(2)));
        Set<PrivateMatch>(world, 0, fund.PrivateMatch);
        Set<FirmInstruments>(world, 0, fund.GrantsShare);
        Set<FirmInstruments>(world, 2, fund.VouchersShare);

        PrivateFunderDecision funders = source.Decide(new PrivateFunderObservation(
            year, seen.Trust, last.Get<EthicsStringency>(), seen.Successes));
        choices.VentureInflow = Clip(world, funders.Inflow ?? choices.VentureInflow, 0, 2);
        choices.VentureTicket = Clip(world, funders.Ticket ?? choices.VentureTicket, 0.5, 2);

        RegulatorDecision regulator = source.Decide(new RegulatorObservation(
            year, seen.IncidentsPerAdopter, seen.Trust, seen.ComplianceShare, last.Get<EthicsStringency>(),
                last.Get<EthicsEnforcement>()));
        Set<EthicsStringency>(world, 0, regulator.Stringency);
        Set<EthicsEnforcement>(world, 0, regulator.Enforcement);
        Set<Sandbox>(world, 0, regulator.Sandbox);

        for (int b = 0; b < world.Delivered.Length; b++)
        {
            PartnerDecision partner = source.Decide(new PartnerObservation(year, b, last.Get<Sanctions>(1)));
            world.Delivered[b] = Clip(world, partner.Delivered ?? 1, 0, 1);
        }
    }

    private void AskCommittee(WorldState world, int year)
    {
        Published seen = world.Published;
        ControlSet now = world.Controls;
        CommitteeDecision committee = source.Decide(new CommitteeObservation(
            year, seen.ResearchRank, seen.ApplicationRank, world.Panel.Count, seen.Adoption, seen.Trust, seen.BudgetReal,
            seen.ExecutionRate[Plan.Academic], seen.ExecutionRate[Plan.Firms], seen.ExecutionRate[Plan.Hub],
            _inForce.Get<PlanShares>(Plan.Academic), _inForce.Get<PlanShares>(Plan.Firms), _inForce.Get<PlanShares>(Plan.Hub),
            world.Settings[CommitteeTargetResearch], world.Settings[CommitteeTargetApplication]));
        Set<Indexation>(world, 0, committee.Indexation);
        if (committee.ShareAcademic is null && committee.ShareFirms is null && committee.ShareHub is null)
            return;
        Set<PlanShares>(world, Plan.Academic, committee.ShareAcademic);
        Set<PlanShares>(world, Plan.Firms, committee.ShareFirms);
        Set<PlanShares>(world, Plan.Hub, committee.ShareHub);
        double sum = now.Get<PlanShares>(Plan.Academic) + now.Get<PlanShares>(Plan.Firms) + now.Get<PlanShares>(Plan.Hub);
        for (int plan = 0; plan < Plan.Count && sum > 0; plan++)
            now.Set<PlanShares>(plan, now.Get<PlanShares>(plan) / sum);
    }

    /// <summary>Applies a decision to a lever, clipped to the lever's range; the clipping is counted (N52).</summary>
    private static void Set<T>(WorldState world, int component, double? value)
        where T : Lever
    {
        if (value is not double wanted)
            return;
        Control lever = ControlSet.Of<T>();
        world.Controls.Set<T>(component, Clip(world, wanted, lever.Low, lever.High));
    }

    private static double Clip(WorldState world, double value, double low, double high)
    {
        double clipped = Math.Clamp(value, low, high);
        if (clipped != value)
            world[Flow.ClippedDecisions]++;
        return clipped;
    }

    /// <summary>The ring of awards forgets the fiscal year that is five years old (F5).</summary>
    private static void ClearAwardYear(WorldState world, int year)
    {
        Array.Clear(world.Units.Awards[year % FirmTable.AwardYears]);
        Array.Clear(world.Firms.Awards[year % FirmTable.AwardYears], 0, world.Firms.Count);
    }
}
