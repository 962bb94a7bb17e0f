namespace EcosystemSim.Model.World;

/// <summary>
/// Constants fixed once per scenario and future so that the start of the run reproduces the data (MODEL.md section 5, "calibrated
/// constants"). Immutable after initialisation; not part of the dynamic state.
/// </summary>
public sealed class StartValues
{
    /// <summary>Row of the focal nation in the panel.</summary>
    public required int Focal { get; init; }

    public required double Population { get; init; }

    public required double Employment { get; init; }

    /// <summary>Real GDP, start-date USD per year.</summary>
    public required double GdpUsd { get; init; }

    /// <summary>Local currency per USD at the start.</summary>
    public required double ExchangeRate { get; init; }

    /// <summary>Sanctions at the start: compute, knowledge, products.</summary>
    public required double[] Sanctions { get; init; }

    /// <summary>Null values of ethics stringency and enforcement.</summary>
    public required double Stringency { get; init; }

    public required double Enforcement { get; init; }

    public double[] SectorValueAdded { get; init; } = [];

    public double[] SectorEmployment { get; init; } = [];

    /// <summary>Exposure E_s, rescaled to the published mean.</summary>
    public double[] SectorExposure { get; init; } = [];

    public double[] SectorAdoption { get; init; } = [];

    /// <summary>Ceiling constants x_s0 (A1).</summary>
    public double[] CeilingConstant { get; set; } = [];

    /// <summary>Papers per unit of research output, others: a_j (W4).</summary>
    public double PapersPerOutput { get; set; }

    /// <summary>Expected annual papers at the start by nation (W4, 9.1).</summary>
    public double[] Papers { get; set; } = [];

    /// <summary>Residual of the start value from fundamentals res_j0 (W3).</summary>
    public double[] Residual { get; set; } = [];

    /// <summary>ln X_j at the start.</summary>
    public double[] LogOutput { get; set; } = [];

    /// <summary>Ceiling residual r_j (W7).</summary>
    public double[] CeilingResidual { get; set; } = [];

    /// <summary>Adoption at the start by nation (9.1).</summary>
    public double[] Adoption { get; set; } = [];

    public double[] TechGap { get; set; } = [];

    public double[] FirmIndex { get; set; } = [];

    /// <summary>Papers per worker sk_j0 (I2).</summary>
    public double[] Skill { get; set; } = [];

    /// <summary>GDP per head at purchasing power parity (W7, W8).</summary>
    public double[] GdpPerHead { get; set; } = [];

    /// <summary>GDP per head at constant prices, USD of 2015: the income of the fundamentals (W3).</summary>
    public double[] IncomeConstantPrices { get; set; } = [];

    public double[] NationPopulation { get; set; } = [];

    public double[] NationEmployment { get; set; } = [];

    public double[] NationPopulationGrowth { get; set; } = [];

    public double[] NationGdpGrowth { get; set; } = [];

    /// <summary>Trust index T_j (I2).</summary>
    public double[] TrustIndex { get; set; } = [];

    /// <summary>Weight of each nation as a co-author (K5), before the agreement term.</summary>
    public double[] CoauthorPrior { get; set; } = [];

    /// <summary>Population-weighted mean of ln GDP per head (W7).</summary>
    public double MeanLogIncome { get; set; }

    /// <summary>Frontier drift nu (W1).</summary>
    public double FrontierDrift { get; set; }

    /// <summary>Mean knowledge per worker of the top decile of nations (W6).</summary>
    public double KnowledgeReference { get; set; }

    /// <summary>Focal share of world research output (K7).</summary>
    public double FocalOutput { get; set; }

    /// <summary>Papers per unit of effective research labour a_P (K3).</summary>
    public double PapersPerLabour { get; set; }

    /// <summary>Sum of chi X over units at the start (K7).</summary>
    public double EffectiveLabour { get; set; }

    /// <summary>Academic compute per research labour at the start (Q3).</summary>
    public double ComputePerLabour { get; set; }

    /// <summary>National compute stock at the start, AE (4.10).</summary>
    public double Compute { get; set; }

    public double ComputePerWorker { get; set; }

    /// <summary>Common paper productivity zeta_P: calibrated or solved (K3).</summary>
    public double PaperProductivity { get; set; }

    /// <summary>AI staff per thousand workers H_0 (A1).</summary>
    public double StaffPerThousandWorkers { get; set; }

    public double SupplyQuality { get; set; }

    /// <summary>Nominal AI demand at the start, local currency per year.</summary>
    public double Demand { get; set; }

    public double LocalShare { get; set; }

    public double ExportShare { get; set; }

    /// <summary>Staff per unit of sales k_n (B6).</summary>
    public double StaffPerSales { get; set; }

    /// <summary>Firm staff mix by level at the start, shares of heads (B6).</summary>
    public double[] FirmMix { get; set; } = [];

    /// <summary>Firm wage bill by level at the start, shares of pay (B6).</summary>
    public double[] FirmPayShare { get; set; } = [];

    /// <summary>Number of firms at the start N_0 (B9).</summary>
    public double Firms { get; set; }

    /// <summary>Commercial successes of five years at the start rate (B2).</summary>
    public double SuccessesOfFiveYears { get; set; }

    /// <summary>Real venture-capital inflow of month 0, start-date USD per year (B10).</summary>
    public double VentureInflowUsd { get; set; }

    /// <summary>Migration start values by level: ln(wF/om) and D/n (T8).</summary>
    public double[] LogWageRatio { get; set; } = [];

    public double[] DiasporaRatio { get; set; } = [];

    public double[] Diaspora { get; set; } = [];

    /// <summary>Firm wage over university wage by level at the start (T7).</summary>
    public double[] WageRatio { get; set; } = [];

    public double MeanEngineerWage { get; set; }

    /// <summary>Mean researcher wage over mean engineer wage at the start (T3).</summary>
    public double ResearcherPremium { get; set; }

    /// <summary>Normal tightness theta_l0 by level (T13).</summary>
    public double[] Tightness { get; set; } = [];

    /// <summary>Trust target at null ethics levers Tstar_0 (E3).</summary>
    public double TrustTarget { get; set; }

    public double TfpGain { get; set; }

    /// <summary>Share of intake by university (T1).</summary>
    public double[] IntakeShare { get; set; } = [];

    /// <summary>Initial university payroll by level, start-date USD per year, by university.</summary>
    public double[] PayrollUsd { get; set; } = [];

    /// <summary>Constant added to the focal index components (I3).</summary>
    public double IndexShift { get; set; }

    /// <summary>Goalposts of the five index components (I3).</summary>
    public double[] GoalpostLow { get; set; } = [];

    public double[] GoalpostHigh { get; set; } = [];

    /// <summary>Probability of closing in a month by age in months, cash apart (B8).</summary>
    public double[] ExitProbability
    {
        get;
        set
        {
            field = value;
            ExitProbabilityMax = value.DefaultIfEmpty().Max();
        }
    } = [];

    /// <summary>The largest of them.</summary>
    public double ExitProbabilityMax { get; private set; }
}
