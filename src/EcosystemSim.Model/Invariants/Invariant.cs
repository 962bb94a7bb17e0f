namespace EcosystemSim.Model.Invariants;

/// <summary>
/// A law that holds at the end of every month of every run. One invariant is one class in one file; the catalogue finds it. A
/// broken one ends the run as a recorded failure.
/// </summary>
public abstract class Invariant
{
    /// <summary>Readable key, named in failures.</summary>
    public abstract string Key { get; }

    /// <summary>What must be true, in a sentence.</summary>
    public abstract string Sentence { get; }

    /// <summary>What is wrong, with table, row and numbers; null when the law holds. Changes nothing in the world.</summary>
    public abstract string? Broken(WorldState world, bool stochastic);

    protected static string Say(FormattableString message) => FormattableString.Invariant(message);
}
