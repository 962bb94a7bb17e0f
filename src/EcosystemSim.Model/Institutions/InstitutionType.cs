namespace EcosystemSim.Model.Institutions;

/// <summary>
/// The kinds of institution that decide once a year, in the order in which their decisions apply (MODEL.md section 7). The
/// numbers travel between processes and stand in stored decisions: new types come last.
/// </summary>
public enum InstitutionType
{
    University = 1,
    Firm,
    NationalHub,
    SteeringCommittee,
    ResearchCouncil,
    InnovationFund,
    PrivateFunders,
    EthicsRegulator,
    ForeignPartner,
}
