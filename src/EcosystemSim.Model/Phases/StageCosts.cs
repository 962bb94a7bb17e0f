using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Phases;

/// <summary>J4: what the stages of a project cost.</summary>
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
}
