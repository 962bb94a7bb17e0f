namespace EcosystemSim.Model.Phases;

/// <summary>What a phase is, for people.</summary>
/// <param name="Key">Readable key, a verb and an object.</param>
/// <param name="Sentence">What it does, in one sentence.</param>
/// <param name="Equations">Equations of MODEL.md it implements.</param>
/// <param name="When">How often.</param>
/// <remarks>
/// Columns are given by state table, "firms: cash, weight"; a table's name alone means all its columns, and "staff" means those
/// of every level. A test measures both lists on running worlds, so they say what is and not what was meant.
/// </remarks>
public sealed record PhaseInfo(string Key, string Sentence, string Equations, string When)
{
    /// <summary>Columns whose values make a difference to what it writes.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>Columns it changes, now or in some other month.</summary>
    public IReadOnlyList<string> Writes { get; init; } = [];

    /// <summary>The state table over whose rows it goes; null where it looks at the nation as a whole.</summary>
    public string? Rows { get; init; }
}
