using EcosystemSim.Model.Controls;

namespace EcosystemSim.Model.Levers;

/// <summary>A control that policy chooses.</summary>
public abstract class Lever : Control
{
    /// <summary>Number of the lever table of MODEL.md, such as L10 or L04-L06.</summary>
    public abstract string Number { get; }
}
