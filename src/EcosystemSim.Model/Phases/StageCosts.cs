using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>J4: what a project costs each month and who pays: its grant, then the hub's project money, then its owner.</summary>
public static class StageCosts
{
    /// <summary>Cost of a whole stage, real MUSD0, compliance included.</summary>
    public static double OfStage(WorldState world, int stage) => stage switch
    {
        1 => IdeaStageCostMusd,
        2 => PrototypeStageCostMusd,
        _ => ProductStageCostMusd * (1 + Compliance(world)),
    };

    /// <summary>Cost of compliance per unit of other cost of the last stage.</summary>
    public static double Compliance(WorldState world) =>
        world.Parameters[ComplianceCost] * world.Controls.Get<EthicsStringency>();

    /// <summary>Pays a month of a project's stage; false when nobody can, and then nothing is paid.</summary>
    public static bool Pay(WorldState world, int k, in StageTerm term, int month)
    {
        ProjectTable projects = world.Projects;
        double cost = term.Cost;
        double grant = Math.Min(cost, projects.GrantPurse[k]);
        double hub = HubPart(world, k, cost - grant);
        double own = cost - grant - hub;
        if (!OwnerCanPay(world, k, own))
            return false;

        projects.GrantPurse[k] -= grant;
        world.Ledger.HubProjectPurse -= hub;
        if (hub > 0)
            world.Ledger.Move(ref world.Ledger.Hub, ref world.Ledger.Households, hub);
        PayOwn(world, k, grant + own);
        projects.StageCost[k] += term.RealCost;
        projects.StageCovered[k] += term.RealCost * (grant + (VentureBacked(world, k, month) ? own : 0)) / cost;
        if (term.Compliance > 0)
            world.Ledger.ComplianceOfMonth += (cost - hub) * term.Compliance / (1 + term.Compliance);
        return true;
    }

    /// <summary>The hub pays its share of a supported project, all of one it owns, while its project money lasts.</summary>
    private static double HubPart(WorldState world, int k, double cost)
    {
        if (world.Projects.HubSupport[k] == 0)
            return 0;
        double share = world.Projects.Owner[k] == (int)Owner.Hub ? 1 : world.Choices.HubCostShare;
        return Math.Min(share * cost, Math.Max(0, world.Ledger.HubProjectPurse));
    }

    private static bool OwnerCanPay(WorldState world, int k, double amount)
    {
        if (amount <= 0)
            return true;
        int row = (int)world.Projects.OwnerRow[k];
        return (Owner)(int)world.Projects.Owner[k] switch
        {
            Owner.Firm => world.Firms.Cash[row] > 0,
            Owner.University => world.Universities.OverheadPurse[row] >= amount,
            _ => false,
        };
    }

    private static void PayOwn(WorldState world, int k, double amount)
    {
        if (amount <= 0)
            return;
        int row = (int)world.Projects.OwnerRow[k];
        if (world.Projects.Owner[k] == (int)Owner.Firm)
        {
            world.Firms.ProjectCost[row] += amount;
            world.Ledger.Move(ref world.Firms.Cash[row], ref world.Ledger.Households, amount);
        }
        else
        {
            world.Universities.OverheadPurse[row] -= amount;
            world.Ledger.Move(ref world.Universities.Cash[row], ref world.Ledger.Households, amount);
        }
    }

    private static bool VentureBacked(WorldState world, int k, int month) =>
        world.Projects.Owner[k] == (int)Owner.Firm
        && month - world.Firms.LastVenture[(int)world.Projects.OwnerRow[k]] < VentureGrowthMonths;
}
