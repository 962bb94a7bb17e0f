namespace EcosystemSim.Model.Parameters;

/// <summary>Structural constants of the talent equations; changed only in code review.</summary>
public static class TalentConstants
{
    // Study.
    [StructuralConstant("count", "Erlang stages of bachelor and master study", "T2",
        "assumption: four stages give a spread of half the mean")]
    public const int BachelorStages = 4;

    [StructuralConstant("count", "Erlang stages of PhD study", "T2", "assumption: four stages give a spread of half the mean")]
    public const int PhdStages = 4;

    [StructuralConstant("count", "Erlang stages of training abroad", "T4",
        "assumption: two stages: most return near the mean time")]
    public const int TrainingAbroadStages = 2;

    [StructuralConstant("count", "Erlang stages of retraining", "T6", "assumption: two stages: most finish near the mean time")]
    public const int RetrainingStages = 2;

    [StructuralConstant("yr", "mean time of training abroad", "T4",
        "assumption: advanced training of a year, as announced with the agreement")]
    public const double TrainingAbroadYears = 1;

    [StructuralConstant("yr", "mean time of retraining", "T6", "assumption: length of an intensive course")]
    public const double RetrainingYears = 0.5;

    [StructuralConstant("month", "month of the fiscal year in which students enrol and trainees leave", "T1,T4",
        "assumption: September in a year that starts in March")]
    public const int EnrolmentMonthOfYear = 6;

    [StructuralConstant("persons/(person yr)", "most new students per researcher and senior in a year", "T1",
        "assumption: teaching capacity of a department")]
    public const double NewStudentsPerResearcherYear = 3;

    [StructuralConstant("persons/(person yr)", "most new PhD students per researcher and senior in a year", "T3",
        "assumption: supervision capacity")]
    public const double NewPhdsPerResearcherYear = 1;

    [StructuralConstant("-", "greatest share of graduates who enter a PhD", "T3", "assumption: some always leave the university")]
    public const double PhdEntryShareMax = 0.8;

    [StructuralConstant("yr", "years of T1-T3 that give the start profile of students", "T1,T2",
        "assumption: long against the ten years of study")]
    public const int StudentBurnInYears = 60;

    // Training and experts.
    [StructuralConstant("-", "greatest share of university researchers in training abroad per year", "T4",
        "assumption: more would empty the laboratories")]
    public const double ForeignTrainingStaffShareMax = 0.2;

    [StructuralConstant("-", "share of trainees taken from university staff; the rest come from the pool", "T4",
        "assumption: taking all from staff empties the laboratories")]
    public const double TraineesFromUniversityShare = 1.0 / 3;

    [StructuralConstant("-", "research weight of a visiting expert (R = 1)", "T5,K1",
        "assumption: equal to the default weight of a senior")]
    public const double VisitingExpertResearchWeight = 1.5;

    [StructuralConstant("persons/yr", "persons an expert trains in a year", "T5", "assumption: size of a working group")]
    public const double PersonsTrainedPerExpertYear = 10;

    [StructuralConstant("-", "training gain with an expert relative to training abroad", "T5",
        "assumption: part-time training beside own work")]
    public const double ExpertTrainingGainShare = 0.5;

    [StructuralConstant("1/yr", "fading of the human-capital gain of training", "T6", "calibrate: half is gone after 14 years")]
    public const double HumanCapitalDecayPerYear = 0.05;

    // Exits and returns.
    [StructuralConstant("1/yr", "retirement of engineers and researchers", "T7",
        "calibrate: young professions; seniors retire by P10")]
    public const double RetirementPerYear = 0.01;

    [StructuralConstant("1/yr", "promotion of engineers to seniors", "T7", "calibrate: to the stock of principal engineers")]
    public const double EngineerPromotionPerYear = 0.01;

    [StructuralConstant("-", "quit hazard at firms relative to universities", "T7", "calibrate: to the flow of job seekers")]
    public const double FirmQuitMultiplier = 0.5;

    [StructuralConstant("1/yr", "ageing out of the diaspora", "T9", "calibrate: a career of about 33 years")]
    public const double DiasporaExitPerYear = 0.03;

    [StructuralConstant("-", "share of funded returns at researcher level; the rest are seniors", "T9",
        "assumption: about the mix of the diaspora")]
    public const double FundedReturnResearcherShare = 2.0 / 3;

    // Matching and wages.
    [StructuralConstant("-", "exponent of relative pay in the division of hires over employers", "T12",
        "calibrate: to the staff of firms and universities")]
    public const double HireWageExponent = 1.5;

    [StructuralConstant("1/yr", "greatest market change of real wages", "T13", "assumption: wage setting is sluggish")]
    public const double WageChangeMaxPerYear = 0.1;

    [StructuralConstant("-", "share of the year's market wage change that universities follow", "T13",
        "assumption: public pay follows the market half-way")]
    public const double UniversityMarketPassThrough = 0.5;

    [StructuralConstant("months", "length of the labour spin-up", "T13", "assumption: long enough for the pools to settle")]
    public const int LabourSpinUpMonths = 24;

    [StructuralConstant("months", "first month of the labour spin-up that enters the means", "T13",
        "assumption: the second year, free of the start transient")]
    public const int LabourSpinUpFirstMonth = 12;
}
