
namespace EcosystemSim.Model.Phases;

/// <summary>One step of the tick.</summary>
public interface IPhase
{
    PhaseInfo Info { get; }

    void Run(WorldState world, in Tick tick);
}
