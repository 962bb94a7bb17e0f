namespace EcosystemSim.Model.Parameters;

/// <summary>Parameters of the world panel equations.</summary>
public static class WorldPanelParameters
{
    public static readonly Parameter WorldResearchGrowth = new(
        82, "g_X0", "world-research-growth", 0.13, 0.08, 0.17, "1/yr",
        "initial world growth of AI research",
        "W2",
        Source.Verified("AI articles by economy 2003–22 (Scopus, whole count) (0.141–0.164)"));

    public static readonly Parameter WorldResearchGrowthLongRun = new(
        83, "g_Xinf", "world-research-growth-long-run", 0.03, 0.01, 0.06, "1/yr",
        "long-run growth",
        "W2",
        Source.Verified("growth of science 4.1 %/yr (Bornmann, Haunschild & Mutz 2021) (all science 4.1 %)"));

    public static readonly Parameter ReversionToFundamentals = new(
        84, "kap_f", "reversion-to-fundamentals", 0.05, 0.02, 0.08, "1/yr",
        "reversion to fundamentals",
        "W3",
        Source.Verified(
            "AI articles by economy 2003–22 (Scopus, whole count) x GDP and population (World Bank copies) (0.057–0.076)"));

    public static readonly Parameter ResearchVolatility = new(
        85, "sig_X", "research-volatility", 0.25, 0.2, 0.3, "1/yr^.5",
        "share volatility at 1,000 papers",
        "W3",
        Source.Verified("AI articles by economy 2003–22 (Scopus, whole count)"));

    public static readonly Parameter ResidualPersistence = new(
        91, "th_f", "residual-persistence", 0.25, 0, 0.75, "-",
        "share of a nation's initial residual kept for good",
        "W3",
        Source.Computed(
            "computed from AI articles by economy 2003–22 (Scopus, whole count) x GDP and population (World Bank copies) (4.2)"));

    public static readonly Parameter PapersPopulationElasticity = new(
        92, "f_pop", "papers-population-elasticity", 1.08, 1.0, 1.16, "-",
        "papers on population",
        "W3",
        Source.Computed(
            "computed from AI articles by economy 2003–22 (Scopus, whole count) x GDP and population (World Bank copies); "
            + "1.05 on constant-price GDP, where 1.08 predicts share changes as well"));

    public static readonly Parameter PapersIncomeElasticity = new(
        93, "f_y", "papers-income-elasticity", 1.26, 1.1, 1.4, "-",
        "papers on GDP per head",
        "W3",
        Source.Computed(
            "computed from AI articles by economy 2003–22 (Scopus, whole count) x GDP and population (World Bank copies); "
            + "1.33 on constant-price GDP, likewise"));

    public static readonly Parameter VolatilitySizeExponent = new(
        94, "v_X", "volatility-size-exponent", 0.3, 0.2, 0.4, "-",
        "fall of volatility with papers",
        "W3",
        Source.Computed("computed from AI articles by economy 2003–22 (Scopus, whole count) (0.32)"));

    public static readonly Parameter WorldAdoptionImitationRatio = new(
        95, "r_W", "world-adoption-imitation-ratio", 0.77, 0.6, 0.95, "-",
        "imitation of the other nations relative to q_B (q_W = r_W*q_B = 0.27; both move together in ensembles)",
        "W7",
        Source.Calibrate("to C19"));
}
