using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Environment;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// What each institution sees at an epoch (MODEL.md section 7): last year's published values, its own books and the levers in
/// force. Never a latent value: no merit, no human capital, no true incident rate.
/// </summary>
public static class Observations
{
    /// <summary>Opens the world's epoch and fills in all observations.</summary>
    /// <param name="world">A world at the beginning of a fiscal year, last year's books closed.</param>
    /// <param name="inForce">Levers of last year with the decisions that end now.</param>
    /// <param name="tick">Month 0 of the year.</param>
    public static void Take(WorldState world, ControlSet inForce, in Tick tick)
    {
        world.Epoch.Open(tick.Year);
        OfUniversities(world, tick.Year);
        OfFirms(world);
        One<HubObservation>(world, InstitutionType.NationalHub) = OfHub(world, inForce);
        One<CommitteeObservation>(world, InstitutionType.SteeringCommittee) = OfCommittee(world, inForce);
        One<CouncilObservation>(world, InstitutionType.ResearchCouncil) = OfCouncil(world, inForce);
        One<FundObservation>(world, InstitutionType.InnovationFund) = OfFund(world, inForce);
        One<PrivateFunderObservation>(world, InstitutionType.PrivateFunders) = OfPrivateFunders(world, inForce);
        One<RegulatorObservation>(world, InstitutionType.EthicsRegulator) = OfRegulator(world, inForce);
        OfPartners(world, inForce, tick.Month);
    }

    /// <summary>The one observation of a type of which there is one.</summary>
    private static ref T One<T>(WorldState world, InstitutionType type)
        where T : unmanaged
    {
        EpochTable table = world.Epoch[type];
        table.Begin(1);
        table.Ids[0] = 0;
        return ref table.SeenAs<T>()[0];
    }

    /// <summary>Counts years of badly filled posts, and forgets the flows of the year that ended.</summary>
    private static void OfUniversities(WorldState world, int year)
    {
        Universities universities = world.Universities;
        EpochTable table = world.Epoch[InstitutionType.University];
        table.Begin(universities.Count);
        universities.Id.AsSpan(0, universities.Count).CopyTo(table.Ids);
        Span<UniversityObservation> seen = table.SeenAs<UniversityObservation>();
        double growth = StaffTargets.PostGrowth(Math.Max(0, year - 1));
        double gap = world.Labour.FirmWage[Level.Researcher] / world.Labour.UniversityWage[Level.Researcher];
        for (int u = 0; u < seen.Length; u++)
        {
            double fill = ResearcherFillRate(world, u, growth);
            universities.LowFillYears[u] = fill < ResearcherFillRateMin ? universities.LowFillYears[u] + 1 : 0;
            seen[u] = new UniversityObservation
            {
                Papers = universities.PapersOfYear[u],
                ResearcherFillRate = fill,
                LowFillYears = universities.LowFillYears[u],
                SeniorShift = universities.SeniorShift[u],
                WageGap = gap,
                BaseIncome = universities.BaseIncomeOfYear[u],
                GrantIncome = universities.GrantIncomeOfYear[u],
                Intake = universities.IntakePerYear[u],
            };
            universities.PapersOfYear[u] = 0;
            universities.BaseIncomeOfYear[u] = 0;
            universities.GrantIncomeOfYear[u] = 0;
        }
    }

    private static double ResearcherFillRate(WorldState world, int university, double growth)
    {
        double posts = 0, staff = 0;
        for (int unit = university * ResearchUnits.Fields; unit < (university + 1) * ResearchUnits.Fields; unit++)
        {
            posts += StaffTargets.EstablishedPosts(world, unit, Level.Researcher, growth);
            staff += world.Units.Staff[Level.Researcher][unit];
        }

        return posts > 0 ? staff / posts : 1;
    }

    /// <summary>Forgets the flows of the year that ended.</summary>
    private static void OfFirms(WorldState world)
    {
        FirmTable firms = world.Firms;
        EpochTable table = world.Epoch[InstitutionType.Firm];
        table.Begin(firms.Count);
        firms.Id.AsSpan(0, firms.Count).CopyTo(table.Ids);
        Span<double> projects = world.Scratch.A.AsSpan(0, firms.Count);
        CountProjects(world, projects);
        Span<FirmObservation> seen = table.SeenAs<FirmObservation>();
        double perMusd = Money.PerMusd(world), wage = Money.MeanFirmWage(world);
        for (int i = 0; i < seen.Length; i++)
        {
            seen[i] = new FirmObservation
            {
                Sales = (firms.Sales[i] + firms.Exports[i]) / perMusd,
                Cash = firms.Cash[i] / perMusd,
                Staff = firms.StaffOf(i),
                Projects = projects[i],
                ProgrammeIncome = firms.ProgrammeIncomeOfYear[i],
                Wage = wage,
                MarketSales = world.Published.Sales,
                EngineerVacancyRate = world.Published.VacancyRate[Level.Engineer],
            };
        }

        firms.ProgrammeIncomeOfYear.AsSpan(0, firms.Count).Clear();
    }

    private static void CountProjects(WorldState world, Span<double> ofFirm)
    {
        ofFirm.Clear();
        ProjectTable projects = world.Projects;
        for (int k = 0; k < projects.Count; k++)
        {
            if (projects.Owner[k] == (int)Owner.Firm)
                ofFirm[(int)projects.OwnerRow[k]]++;
        }
    }

    private static HubObservation OfHub(WorldState world, ControlSet inForce) => new()
    {
        Staff = world.Labour.HubStaff[0] + world.Labour.HubStaff[1] + world.Labour.HubStaff[2],
        Slots = HubIntake.Slots(world),
        FreeSlotShare = world.Published.HubFreeSlots,
        SuccessRate = world.Published.HubSuccessRate,
        Queue = world.Published.HubQueue,
        EntryStage = inForce.Get<HubEntryStage>(),
    };

    private static CommitteeObservation OfCommittee(WorldState world, ControlSet inForce)
    {
        Published seen = world.Published;
        return new CommitteeObservation
        {
            ResearchRank = seen.ResearchRank,
            ApplicationRank = seen.ApplicationRank,
            Nations = world.Panel.Count,
            Adoption = seen.Adoption,
            Trust = seen.Trust,
            VacancyEngineers = seen.VacancyRate[Level.Engineer],
            VacancyResearchers = seen.VacancyRate[Level.Researcher],
            VacancySeniors = seen.VacancyRate[Level.Senior],
            Budget = seen.BudgetReal,
            ExecutionAcademic = seen.ExecutionRate[Plan.Academic],
            ExecutionFirms = seen.ExecutionRate[Plan.Firms],
            ExecutionHub = seen.ExecutionRate[Plan.Hub],
            ShareAcademic = inForce.Get<PlanShares>(Plan.Academic),
            ShareFirms = inForce.Get<PlanShares>(Plan.Firms),
            ShareHub = inForce.Get<PlanShares>(Plan.Hub),
            TargetResearchRank = world.Settings[CommitteeTargetResearch],
            TargetApplicationRank = world.Settings[CommitteeTargetApplication],
        };
    }

    private static CouncilObservation OfCouncil(WorldState world, ControlSet inForce) => new()
    {
        Proposals = world.Published.Proposals,
        Payline = world.Published.Payline,
        LotteryShare = inForce.Get<LotteryShare>(),
        AwardsGini = world.Published.AwardsGini,
    };

    private static FundObservation OfFund(WorldState world, ControlSet inForce) => new()
    {
        GrantShare = world.Published.GrantShare,
        GranteeExitRate = world.Published.GranteeExitRate,
        PrivateMatch = inForce.Get<PrivateMatch>(),
        GrantsShare = inForce.Get<FirmInstruments>(0),
        VouchersShare = inForce.Get<FirmInstruments>(2),
    };

    private static PrivateFunderObservation OfPrivateFunders(WorldState world, ControlSet inForce) => new()
    {
        Trust = world.Published.Trust,
        Stringency = inForce.Get<EthicsStringency>(),
        Successes = world.Published.Successes,
        FirmExits = world.Published.FirmExits,
        Firms = world.Firms.Count,
    };

    private static RegulatorObservation OfRegulator(WorldState world, ControlSet inForce) => new()
    {
        IncidentsPerAdopter = world.Published.IncidentsPerAdopter,
        Trust = world.Published.Trust,
        ComplianceShare = world.Published.ComplianceShare,
        Stringency = inForce.Get<EthicsStringency>(),
        Enforcement = inForce.Get<EthicsEnforcement>(),
    };

    private static void OfPartners(WorldState world, ControlSet inForce, int month)
    {
        EpochTable table = world.Epoch[InstitutionType.ForeignPartner];
        table.Begin(world.Delivered.Length);
        Span<PartnerObservation> seen = table.SeenAs<PartnerObservation>();
        for (int b = 0; b < seen.Length; b++)
        {
            Agreement agreement = world.Policy.Agreements[b];
            table.Ids[b] = (ulong)b;
            seen[b] = new PartnerObservation
            {
                IsActive = agreement.IsActive(month) ? 1 : 0,
                Knowledge = agreement.Knowledge,
                Experts = agreement.ExpertsPerYear,
                Seats = agreement.SeatsPerYear,
                SanctionsKnowledge = inForce.Get<Sanctions>(1),
            };
        }
    }
}
