namespace EcosystemSim.Model.World;

/// <summary>Conversions between nominal local currency and real or foreign money at the present month (MODEL.md 3.4).</summary>
public static class Money
{
    public const double Million = 1e6;

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

    /// <summary>Mean real firm wage at the firms' mix of levels, start-date USD per year.</summary>
    public static double MeanFirmWage(WorldState w)
    {
        double sum = 0;
        for (int level = 0; level < Level.Count; level++)
            sum += w.Start.FirmMix[level] * w.Labour.FirmWage[level];
        return sum;
    }
}
