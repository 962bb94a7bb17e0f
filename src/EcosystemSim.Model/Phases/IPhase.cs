
namespace EcosystemSim.Model.Phases;

/// <summary>One step of the tick.</summary>
public interface IPhase
{
    PhaseInfo Info { get; }

    void Run(WorldState world, in Tick tick);
}

/// <summary>What a phase is, for people.</summary>
/// <param name="Key">Readable key, a verb and an object.</param>
/// <param name="Sentence">What it does, in one sentence.</param>
/// <param name="Equations">Equations of MODEL.md it implements.</param>
/// <param name="When">How often.</param>
public sealed record PhaseInfo(string Key, string Sentence, string Equations, string When);
