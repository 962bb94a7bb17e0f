using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Environment;
using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>
/// Phase 0. Dated controls come into force; then inflation and price level (M1), exchange rate (M2), compute price (M3).
/// Month 0 changes no price, so that the first appropriation is worth its face value.
/// </summary>
public sealed class SetPrices : IPhase
{
    public PhaseInfo Info { get; } = new(
        "set-prices", "Dated levers come into force; inflation, exchange rate and the price of compute move.", "M1-M4",
        "monthly")
    {
        Reads = ["economy"],
        Writes = ["economy"],
    };

    public void Run(WorldState world, in Tick tick)
    {
        ApplyDatedControls(world, tick.Month);
        if (tick.Month > 0)
            MovePrices(world, in tick);
        double growth = Time.Step * world.Settings[PopulationGrowthFocal];
        if (tick.Month > 0)
        {
            world.Economy.Population *= StableMath.Exp(growth);
            world.Economy.Employment *= StableMath.Exp(growth);
        }

        world.Economy.ComputePriceUsd = ComputePriceUsd(
            world.Settings[ComputePrice], world.Parameters[ComputePriceDecline], tick.Years,
                world.Parameters[SanctionComputeMarkup],
            world.Controls.Get<Sanctions>(0), world.Controls.Get<ComputeTariff>());
    }

    /// <summary>M1: next inflation rate, never below zero.</summary>
    public static double NextInflation(double rate, double mean, double persistence, double volatility, double normal) =>
        Math.Max(0, mean + (persistence * (rate - mean)) + (volatility * Math.Sqrt(1 - (persistence * persistence)) * normal));

    /// <summary>M3: price of an accelerator equivalent in start-date USD.</summary>
    public static double ComputePriceUsd(
        double startUsd, double declinePerYear, double years, double markup, double sanctions, double tariff) =>
        startUsd * StableMath.Exp(-declinePerYear * years) * (1 + (markup * sanctions)) * (1 + tariff);

    private static void ApplyDatedControls(WorldState world, int month)
    {
        Apply(world, world.Plan.Environment, month);
        Apply(world, world.Policy.Timeline, month);
    }

    private static void Apply(WorldState world, IReadOnlyList<ControlRecord> records, int month)
    {
        // By index: an enumerator of a list behind an interface is an object, and a tick makes none.
        for (int i = 0; i < records.Count; i++)
            Apply(world, records[i], month);
    }

    private static void Apply(WorldState world, in ControlRecord record, int month)
    {
        if (record.Month != month)
            return;
        world.DatedControls.Values[record.Slot] = record.Value;
        world.Controls.Values[record.Slot] = record.Value;
    }

    private static void MovePrices(WorldState world, in Tick tick)
    {
        Economy economy = world.Economy;
        ulong id = EntityId.Initial(EntityKind.Economy, 0);
        double inflationBefore = economy.InflationPerYear;
        double realRateBefore = Money.RealExchangeRate(world, tick.Month - 1);

        economy.PriceLevel *= StableMath.Pow(1 + inflationBefore, Time.Step);
        double foreign = world.Settings[ForeignInflation];
        double logStep = (Time.Step * (StableMath.Log(1 + inflationBefore) - StableMath.Log(1 + foreign)))
            - (RealExchangeRateReturnPerYear * Time.Step * StableMath.Log(realRateBefore))
            + (world.Settings[ExchangeRateVolatility] * Math.Sqrt(Time.Step)
                * tick.Chance.Normal(StreamId.Economy, 1, id));
        economy.ExchangeRate *= StableMath.Exp(logStep);
        economy.InflationPerYear = NextInflation(
            inflationBefore, world.Controls.Get<Inflation>(), world.Settings[InflationPersistence],
            world.Settings[InflationVolatility], tick.Chance.Normal(StreamId.Economy, 0, id));
    }
}
