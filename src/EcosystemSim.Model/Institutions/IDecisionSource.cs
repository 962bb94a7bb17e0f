namespace EcosystemSim.Model.Institutions;

/// <summary>
/// Who answers for the institutions at an epoch: the rules in this process, grains, or a recorded log. An observation holds
/// last year's published values and the levers in force, never a latent value. A decision holds for one fiscal year; null in it
/// means that the lever's own value answers, so a rule that adapts a lever step by step restates the value in force (MODEL.md
/// section 7).
/// </summary>
public interface IDecisionSource
{
    UniversityDecision Decide(in UniversityObservation observation);

    FirmDecision Decide(in FirmObservation observation);

    HubDecision Decide(in HubObservation observation);

    CommitteeDecision Decide(in CommitteeObservation observation);

    CouncilDecision Decide(in CouncilObservation observation);

    FundDecision Decide(in FundObservation observation);

    PrivateFunderDecision Decide(in PrivateFunderObservation observation);

    RegulatorDecision Decide(in RegulatorObservation observation);

    PartnerDecision Decide(in PartnerObservation observation);
}
