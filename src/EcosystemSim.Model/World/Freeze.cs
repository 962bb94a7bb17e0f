namespace EcosystemSim.Model.World;

/// <summary>Parts of the model held at their start values in spin-ups and verification runs (MODEL.md 3.2).</summary>
[Flags]
public enum Freeze
{
    None = 0,

    /// <summary>No calls for proposals.</summary>
    Calls = 1,

    /// <summary>No new ideas, no progress, no launches.</summary>
    Projects = 2,

    /// <summary>Weights stay; no entry, exit or venture deals. Staff targets follow sales unless they are frozen too.</summary>
    Firms = 4,

    /// <summary>Wages stay.</summary>
    Wages = 8,

    /// <summary>Staff targets stay.</summary>
    Targets = 16,

    /// <summary>AI demand stays.</summary>
    Demand = 32,
}
