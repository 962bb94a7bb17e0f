using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Model.Controls;

/// <summary>
/// A dated input of a run: a lever (policy chooses it) or an environment path (the scenario gives it).
/// One control is one class in one file; the catalogue finds it, and YAML, command line, designs and report follow.
/// </summary>
public abstract class Control
{
    /// <summary>Readable key in scenario files.</summary>
    public abstract string Key { get; }

    /// <summary>What it is, in a phrase.</summary>
    public abstract string Meaning { get; }

    /// <summary>Unit of a bare number.</summary>
    public abstract string Unit { get; }

    /// <summary>
    /// Names of the parts of a compound control such as <c>plan-shares{academic,firms,hub}</c>; a single empty name otherwise.
    /// </summary>
    public virtual IReadOnlyList<string> Components => [""];

    /// <summary>The value that means "no policy", one number per component.</summary>
    public abstract IReadOnlyList<double> Null { get; }

    /// <summary>Least value accepted, of each component.</summary>
    public abstract double Low { get; }

    /// <summary>Greatest value accepted, of each component.</summary>
    public abstract double High { get; }

    /// <summary>True for shares of one whole: the components sum to 1 (or are all 0, where nothing is shared out).</summary>
    public virtual bool SharesOfOne => false;

    /// <summary>True where only whole numbers are accepted.</summary>
    public virtual bool WholeNumber => false;

    /// <summary>The equations it enters.</summary>
    public abstract string Equations { get; }

    /// <summary>When its effect can first be seen.</summary>
    public abstract string Acts { get; }

    /// <summary>Evidence for range and unit cost.</summary>
    public abstract Source Source { get; }

    /// <summary>First index of its components in a <see cref="ControlSet"/>; assigned by the catalogue.</summary>
    public int Offset { get; internal set; } = -1;
}
