using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>B1: what the sectors spend on AI.</summary>
public static class Demand
{
    /// <summary>AI spending of a sector without public procurement, relative to national GDP.</summary>
    public static double SectorShare(WorldState world, int sector)
    {
        double start = world.Start.SectorAdoption[sector];
        return world.Parameters[AiSpendingShare] * world.Start.SectorValueAdded[sector] * start
            * StableMath.Pow(world.Sectors.Adoption[sector] / start, world.Parameters[DemandAdoptionElasticity]);
    }

    /// <summary>Domestic AI demand, nominal local currency per year.</summary>
    public static double Nominal(WorldState world)
    {
        double share = 0;
        for (int s = 0; s < world.Sectors.Count; s++)
            share += SectorShare(world, s);
        return (1 + world.Controls.Get<PublicProcurement>()) * share * world.Economy.GdpUsd * Money.PerUsd(world);
    }

    /// <summary>Real demand relative to the start.</summary>
    public static double RealRatio(WorldState world) =>
        world.Economy.DemandNominal / world.Economy.PriceLevel / world.Start.Demand;

    /// <summary>A sector drawn in proportion to value added times adoption (J1).</summary>
    public static int DrawSector(WorldState world, double u)
    {
        double total = 0;
        for (int s = 0; s < world.Sectors.Count; s++)
            total += world.Start.SectorValueAdded[s] * world.Sectors.Adoption[s];
        double target = u * total;
        for (int s = 0; s < world.Sectors.Count; s++)
        {
            target -= world.Start.SectorValueAdded[s] * world.Sectors.Adoption[s];
            if (target < 0)
                return s;
        }

        return world.Sectors.Count - 1;
    }

    /// <summary>AI spending of every sector, as <see cref="SectorShare"/>.</summary>
    public static void SetSectorShares(WorldState world, Span<double> shares)
    {
        for (int s = 0; s < shares.Length; s++)
            shares[s] = SectorShare(world, s);
    }

    /// <summary>A sector drawn in proportion to its present AI spending (B9).</summary>
    public static int DrawSectorBySpending(ReadOnlySpan<double> shares, double u)
    {
        double total = 0;
        foreach (double share in shares)
            total += share;
        double target = u * total;
        for (int s = 0; s < shares.Length; s++)
        {
            target -= shares[s];
            if (target < 0)
                return s;
        }

        return shares.Length - 1;
    }
}
