using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// What decisions change (MODEL.md section 7): levers, or the factors on the model's own rules. All of it holds for a fiscal
/// year; what nobody decided is the lever's own value or the model's own rule. A university's payroll mix alone stays until
/// changed.
/// </summary>
public static class Decisions
{
    /// <summary>A partner that delivers what was agreed.</summary>
    public static PartnerDecision AsAgreed { get; } = new() { Knowledge = 1, Experts = 1, Seats = 1 };

    /// <summary>Applies the decisions of the world's epoch in the order of its tables.</summary>
    public static void Apply(WorldState world)
    {
        SetModelRules(world);
        OfUniversities(world);
        OfFirms(world);
        OfHub(world, world.Epoch[InstitutionType.NationalHub].AppliedAs<HubDecision>()[0]);
        OfCommittee(world, world.Epoch[InstitutionType.SteeringCommittee].AppliedAs<CommitteeDecision>()[0]);
        OfCouncil(world, world.Epoch[InstitutionType.ResearchCouncil].AppliedAs<CouncilDecision>()[0]);
        OfFund(world, world.Epoch[InstitutionType.InnovationFund].AppliedAs<FundDecision>()[0]);
        OfPrivateFunders(world, world.Epoch[InstitutionType.PrivateFunders].AppliedAs<PrivateFunderDecision>()[0]);
        OfRegulator(world, world.Epoch[InstitutionType.EthicsRegulator].AppliedAs<RegulatorDecision>()[0]);
        OfPartners(world);
    }

    /// <summary>The model's own rules for all but firms: what is in force where nobody decided.</summary>
    public static void SetModelRules(WorldState world)
    {
        Array.Fill(world.Universities.ComputeEffort, 1);
        Array.Fill(world.Universities.ProposalEffort, 1);
        Array.Fill(world.Universities.SeatRequest, 1);
        world.Choices.HubStaffTarget = 1;
        world.Choices.HubCostShare = world.Parameters[HubCostShare];
        world.Choices.VentureInflow = 1;
        world.Choices.VentureTicket = 1;
    }

    /// <summary>The model's own rules for a firm, such as one that is founded between two epochs.</summary>
    public static void SetModelRules(FirmTable firms, int firm)
    {
        firms.Hiring[firm] = 1;
        firms.IdeaEffort[firm] = 1;
        firms.ApplicationsPerYear[firm] = FirmApplicationsPerProjectYear;
        firms.AcceptedMatch[firm] = 1;
    }

    private static void OfUniversities(WorldState world)
    {
        Universities universities = world.Universities;
        ReadOnlySpan<UniversityDecision> decided = world.Epoch[InstitutionType.University].AppliedAs<UniversityDecision>();
        for (int u = 0; u < decided.Length; u++)
        {
            ref readonly UniversityDecision decision = ref decided[u];
            universities.ComputeEffort[u] = Or(decision.ComputeEffort, universities.ComputeEffort[u]);
            universities.ProposalEffort[u] = Or(decision.ProposalEffort, universities.ProposalEffort[u]);
            universities.SeatRequest[u] = Or(decision.SeatRequest, universities.SeatRequest[u]);
            if (double.IsNaN(decision.SeniorShift))
                continue;
            universities.SeniorShift[u] = decision.SeniorShift;
            universities.LowFillYears[u] = 0;
        }
    }

    private static void OfFirms(WorldState world)
    {
        FirmTable firms = world.Firms;
        ReadOnlySpan<FirmDecision> decided = world.Epoch[InstitutionType.Firm].AppliedAs<FirmDecision>();
        for (int i = 0; i < decided.Length; i++)
        {
            ref readonly FirmDecision decision = ref decided[i];
            firms.Hiring[i] = Or(decision.Hiring, 1);
            firms.IdeaEffort[i] = Or(decision.IdeaEffort, 1);
            firms.ApplicationsPerYear[i] = Or(decision.ApplicationsPerYear, FirmApplicationsPerProjectYear);
            firms.AcceptedMatch[i] = Or(decision.AcceptedMatch, 1);
        }
    }

    private static void OfHub(WorldState world, in HubDecision hub)
    {
        Choices choices = world.Choices;
        choices.HubStaffTarget = Or(hub.StaffTarget, choices.HubStaffTarget);
        choices.HubCostShare = Or(hub.CostShare, choices.HubCostShare);
        Set<HubEntryStage>(world, 0, Math.Round(hub.EntryStage));
    }

    private static void OfCommittee(WorldState world, in CommitteeDecision committee)
    {
        Set<Indexation>(world, 0, committee.Indexation);
        Share<PlanShares>(world, committee.ShareAcademic, committee.ShareFirms, committee.ShareHub);
    }

    private static void OfCouncil(WorldState world, in CouncilDecision council)
    {
        Set<LotteryShare>(world, 0, council.LotteryShare);
        Set<Reviewers>(world, 0, Math.Round(council.Reviewers));
        Set<CallsPerYear>(world, 0, Math.Round(council.CallsPerYear));
        Share<AcademicInstruments>(world, council.GrantsShare, council.ComputeShare, council.StipendsShare);
    }

    private static void OfFund(WorldState world, in FundDecision fund)
    {
        Set<PrivateMatch>(world, 0, fund.PrivateMatch);
        Share<FirmInstruments>(world, fund.GrantsShare, fund.CoInvestmentShare, fund.VouchersShare);
    }

    private static void OfPrivateFunders(WorldState world, in PrivateFunderDecision funders)
    {
        Choices choices = world.Choices;
        choices.VentureInflow = Or(funders.Inflow, choices.VentureInflow);
        choices.VentureTicket = Or(funders.Ticket, choices.VentureTicket);
    }

    private static void OfRegulator(WorldState world, in RegulatorDecision regulator)
    {
        Set<EthicsStringency>(world, 0, regulator.Stringency);
        Set<EthicsEnforcement>(world, 0, regulator.Enforcement);
        Set<Sandbox>(world, 0, regulator.Sandbox);
    }

    private static void OfPartners(WorldState world)
    {
        ReadOnlySpan<PartnerDecision> decided = world.Epoch[InstitutionType.ForeignPartner].AppliedAs<PartnerDecision>();
        for (int b = 0; b < decided.Length; b++)
        {
            world.Delivered[b] = new PartnerDecision
            {
                Knowledge = Or(decided[b].Knowledge, 1),
                Experts = Or(decided[b].Experts, 1),
                Seats = Or(decided[b].Seats, 1),
            };
        }
    }

    private static double Or(double decided, double otherwise) => double.IsNaN(decided) ? otherwise : decided;

    private static void Set<T>(WorldState world, int component, double value)
        where T : Lever
    {
        if (!double.IsNaN(value))
            world.Controls.Set<T>(component, value);
    }

    /// <summary>Shares of one whole: those decided, with the others as they are, scaled to sum to one.</summary>
    private static void Share<T>(WorldState world, double first, double second, double third)
        where T : Lever
    {
        if (double.IsNaN(first) && double.IsNaN(second) && double.IsNaN(third))
            return;
        Set<T>(world, 0, first);
        Set<T>(world, 1, second);
        Set<T>(world, 2, third);
        ReadOnlySpan<double> shares = world.Controls.GetAll<T>();
        double sum = shares[0] + shares[1] + shares[2];
        // Nothing to share out by: as before, which is a lever's way to say "by nobody".
        if (sum == 0 || sum == 1)
            return;
        for (int part = 0; part < shares.Length; part++)
            world.Controls.Set<T>(part, shares[part] / sum);
    }
}
