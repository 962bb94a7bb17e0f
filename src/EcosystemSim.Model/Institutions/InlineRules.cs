using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Institutions;

/// <summary>
/// The rules of MODEL.md section 7, applied in the same process: the default, or the alternative that a policy names.
/// </summary>
public sealed class InlineRules(Policy policy) : IDecisionSource
{
    /// <summary>Rules by institution type that a scenario may name.</summary>
    public static IReadOnlyList<(string Institution, IReadOnlyList<string> Rules)> Available { get; } =
    [
        ("ethics-regulator", ["default", "trust"]),
        ("steering-committee", ["default", "gap"]),
    ];

    private readonly bool _gap = policy.Rules.GetValueOrDefault("steering-committee") == "gap";
    private readonly bool _trust = policy.Rules.GetValueOrDefault("ethics-regulator") == "trust";

    public UniversityDecision Decide(in UniversityObservation observation) => University.DefaultRule(in observation);

    public FirmDecision Decide(in FirmObservation observation) => Firm.DefaultRule(in observation);

    public HubDecision Decide(in HubObservation observation) => NationalHub.DefaultRule(in observation);

    public CommitteeDecision Decide(in CommitteeObservation observation) =>
        _gap ? SteeringCommittee.GapRule(in observation) : SteeringCommittee.DefaultRule(in observation);

    public CouncilDecision Decide(in CouncilObservation observation) => ResearchCouncil.DefaultRule(in observation);

    public FundDecision Decide(in FundObservation observation) => InnovationFund.DefaultRule(in observation);

    public PrivateFunderDecision Decide(in PrivateFunderObservation observation) => PrivateFunders.DefaultRule(in observation);

    public RegulatorDecision Decide(in RegulatorObservation observation) =>
        _trust ? EthicsRegulator.TrustRule(in observation) : EthicsRegulator.DefaultRule(in observation);

    public PartnerDecision Decide(in PartnerObservation observation) => ForeignPartner.DefaultRule(in observation);
}
