namespace EcosystemSim.Model.World;

/// <summary>Conversions between nominal local currency and real or foreign money at the present month (MODEL.md 3.4).</summary>
public static class Money
{
    public const double Million = 1e6;

    /// <summary>Budgets are stated in trillions of local currency.</summary>
    public const double Trillion = 1e12;

    /// <summary>Nominal price of something that costs one million start-date USD and follows consumer prices.</summary>
    public static double PerMusd(WorldState w) => w.Economy.PriceLevel * w.Start.ExchangeRate * Million;

    /// <summary>Nominal price of a good of one start-date USD that follows consumer prices.</summary>
    public static double PerUsd(WorldState w) => w.Economy.PriceLevel * w.Start.ExchangeRate;

    /// <summary>Nominal price of a foreign good of one start-date USD: exchange rate times foreign inflation.</summary>
    public static double PerForeignUsd(WorldState w, int month) =>
        w.Economy.ExchangeRate * StableMath.Pow(1 + w.Settings[ForeignInflation], Time.Years(month));

    /// <summary>Real exchange rate, local per USD relative to the start (M2).</summary>
    public static double RealExchangeRate(WorldState w, int month) =>
        PerForeignUsd(w, month) / PerUsd(w);

    /// <summary>
    /// Mean real firm wage at the firms' mix of levels, start-date USD per year. With constant shares of pay (B6) it is the
    /// harmonic mean.
    /// </summary>
    public static double MeanFirmWage(WorldState w)
    {
        double heads = 0;
        for (int level = 0; level < Level.Count; level++)
            heads += w.Start.FirmPayShare[level] / w.Labour.FirmWage[level];
        return 1 / heads;
    }

    /// <summary>
    /// Share of a level in the heads that firms want at present wages (B6).
    /// Why not the start mix for good: then nothing in the model answers when one level grows dear and another cheap, and their
    /// wages part for the whole run. Constant shares of pay are a unit elasticity of substitution between levels.
    /// </summary>
    public static double FirmMix(WorldState w, int level) =>
        w.Start.FirmPayShare[level] / w.Labour.FirmWage[level] * MeanFirmWage(w);
}
