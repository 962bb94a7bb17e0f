using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>Running costs of levers that no other phase pays (MODEL.md section 6): no lever is free.</summary>
public static class LeverCosts
{
    public static void Pay(WorldState world, int month)
    {
        Ledger ledger = world.Ledger;
        double perMusd = Money.PerMusd(world) * Time.Step;
        double perHead = Money.PerUsd(world) * Time.Step * world.Economy.Population;
        double enforced = world.Controls.Get<EthicsStringency>() * world.Controls.Get<EthicsEnforcement>();
        ledger.BuyForPolicy(ref ledger.Households, enforced * world.Settings[EnforcementCost] * perHead);
        ledger.BuyForPolicy(ref ledger.Households, world.Controls.Get<Awareness>() * world.Settings[AwarenessCost] * perHead);
        ledger.BuyForPolicy(
            ref ledger.Households, world.Controls.Get<TechnologyTransfer>() * world.Settings[TechnologyTransferCost] * perMusd);
        ledger.BuyForPolicy(
            ref ledger.Households, world.Controls.Get<Coordination>() * world.Settings[CoordinationCost] * perMusd);

        double foreign = Money.PerForeignUsd(world, month) * Money.Million * Time.Step;
        ledger.BuyForPolicy(
            ref ledger.RestOfWorld, TrainPeople.ExpertsPresent(world, month) * world.Settings[VisitingExpertCost] * foreign);
        ledger.BuyForPolicy(ref ledger.RestOfWorld, Agreements.CostMusdPerYear(world, month) * foreign);

        PayRetention(world);
    }

    /// <summary>L16: a top-up on the pay of researchers and seniors; a transfer from the state to households.</summary>
    private static void PayRetention(WorldState world)
    {
        double share = world.Controls.Get<RetentionTopUp>();
        if (share == 0)
            return;
        double payroll = 0;
        for (int level = Level.Researcher; level <= Level.Senior; level++)
        {
            Employed employed = Employed.Of(world, level);
            payroll += Migration.MeanWage(world, level, in employed) * employed.All;
        }

        world.Ledger.PayFromTreasury(ref world.Ledger.Households, share * payroll * Money.PerUsd(world) * Time.Step);
    }
}
