namespace EcosystemSim.Report.Answer;

/// <summary>What an effect does over the years, told by the years in which its 95 % interval excludes zero.</summary>
internal enum EffectShape
{
    /// <summary>No pair of finished runs.</summary>
    Missing,

    /// <summary>Not a single run differs.</summary>
    Same,

    /// <summary>A single pair of runs: there is a difference and no interval.</summary>
    NoInterval,

    /// <summary>In no year distinguishable from none.</summary>
    Unclear,

    /// <summary>Better at the end, by at least half of what it was at its best.</summary>
    Lasting,

    /// <summary>Better at the end, by less than half of what it was at its best.</summary>
    FadingPartly,

    /// <summary>Better for a time, and at the end not distinguishable from none.</summary>
    Faded,

    /// <summary>Better for a time and worse at the end.</summary>
    Reversed,

    /// <summary>Worse at the end, and never better.</summary>
    Worse,

    /// <summary>Worse for a time, and at the end not distinguishable from none.</summary>
    WorseForATime,
}
