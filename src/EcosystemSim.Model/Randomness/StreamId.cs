namespace EcosystemSim.Model.Randomness;

/// <summary>
/// The purposes of random draws. Each comment gives the purpose, the distribution and, last, the entity that keys the draw.
/// </summary>
/// <remarks>
/// Numbers enter the generator's counter (below 2^8): never changed, never reused. 27 and 35 were given up and stay free.
/// Source: MODEL.md 3.2.
/// </remarks>
public enum StreamId : uint
{
    /// <summary>Inflation and exchange rate: 2 Normal (draws 0, 1); economy.</summary>
    Economy = 1,

    /// <summary>Proposals: Poisson; unit. Bernoulli; project.</summary>
    Proposals = 2,

    /// <summary>Latent merit of a proposal: Normal; proposal.</summary>
    ProposalMerit = 3,

    /// <summary>Review noise: Normal, one draw per reviewer; proposal.</summary>
    ReviewNoise = 4,

    /// <summary>Funding lottery: Uniform; proposal.</summary>
    Lottery = 5,

    /// <summary>Enrolment rounding: Uniform; university.</summary>
    EnrolmentRounding = 6,

    /// <summary>Progress of the stages of a first or master degree: 2 Binomial per stage; university.</summary>
    DegreeStages = 7,

    /// <summary>Progress of the stages of a doctorate: 2 Binomial per stage; university.</summary>
    DoctoralStages = 8,

    /// <summary>Split of graduates: 3 Binomial; university.</summary>
    GraduationSplit = 9,

    /// <summary>Progress of training and retraining stages: Binomial; cohort stage.</summary>
    TrainingStages = 10,

    /// <summary>Labour exits (promotion, retirement, quits, emigration): 4 Binomial; level x class.</summary>
    LabourExits = 11,

    /// <summary>Allocation of exits to employers: 1 Uniform (systematic sample); level x class x cause.</summary>
    ExitAllocation = 12,

    /// <summary>Return of emigrants: Binomial; level.</summary>
    Returns = 13,

    /// <summary>Rounding of matches: Uniform; level.</summary>
    MatchingRounding = 14,

    /// <summary>Allocation of hires: Multinomial, then systematic sample; level.</summary>
    HireAllocation = 15,

    /// <summary>Papers: NegBin; unit.</summary>
    Papers = 16,

    /// <summary>International co-authorship: Binomial; unit.</summary>
    InternationalPapers = 17,

    /// <summary>Quality: Lognormal, draw = paper number; unit.</summary>
    PaperQuality = 18,

    /// <summary>Partner nations of papers: Multinomial, yearly; nation.</summary>
    CoauthorNations = 19,

    /// <summary>Ideas: draw 0 Poisson; unit. Draw 1 sector of a university idea: Uniform; project.</summary>
    Ideas = 20,

    /// <summary>Latent quality of a project: Normal; project.</summary>
    ProjectMerit = 21,

    /// <summary>Progress of a project's sub-stage: Bernoulli; project.</summary>
    StageProgress = 22,

    /// <summary>Gate outcome: Bernoulli, draw = stage + 1; project.</summary>
    Gate = 23,

    /// <summary>Launch: Bernoulli and Lognormal; project.</summary>
    Launch = 24,

    /// <summary>Adoption noise: Normal; sector.</summary>
    AdoptionNoise = 25,

    /// <summary>
    /// Growth shock: Normal, 52 bits of the block; exit: Bernoulli, 32 bits; ideas: Poisson, 32 bits; firm.
    /// </summary>
    FirmMonth = 26,

    /// <summary>Entry counts: Poisson, draw 0 market, 1 university spin-offs; economy.</summary>
    FirmEntryCounts = 28,

    /// <summary>Attributes of an entrant: 3 draws; firm.</summary>
    EntrantAttributes = 29,

    /// <summary>Venture capital: Poisson count, weighted choice, Lognormal ticket; economy or firm.</summary>
    VentureCapital = 30,

    /// <summary>Incidents: Poisson; economy.</summary>
    Incidents = 31,

    /// <summary>Research shock: Normal; nation (the focal one included).</summary>
    ResearchShock = 32,

    /// <summary>Papers of the world panel: NegBin; nation.</summary>
    PanelPapers = 33,

    /// <summary>Adoption of the world panel: Normal; nation.</summary>
    PanelAdoption = 34,

    /// <summary>Decision rules: free use; institution.</summary>
    DecisionRules = 36,

    /// <summary>Initialisation and burn-ins: as needed; entity.</summary>
    Initialisation = 37,

    /// <summary>Weights of the composite index: Gamma; weight draw.</summary>
    IndexWeights = 38,

    /// <summary>Rounding of vacancies, seats, capacities and staff targets: Uniform; unit or firm x level.</summary>
    CapacityRounding = 39,

    /// <summary>Disbursement lag: Bernoulli; award.</summary>
    DisbursementLag = 40,

    /// <summary>Licence and licensee: 2 Uniform; project.</summary>
    Licence = 41,

    /// <summary>Noise of the hub's selection: Normal; project.</summary>
    HubSelectionNoise = 42,

    /// <summary>Lay-offs: Binomial; firm x level.</summary>
    LayOffs = 43,

    /// <summary>Forced exit: Bernoulli; firm.</summary>
    ForcedExit = 44,

    /// <summary>Completion of training and retraining: Binomial; cohort.</summary>
    TrainingCompletion = 45,

    /// <summary>Acceptance of funded returns: Binomial; level.</summary>
    FundedReturns = 46,

    /// <summary>Ends of contracts: Binomial; class x level.</summary>
    ContractEnds = 47,
}
