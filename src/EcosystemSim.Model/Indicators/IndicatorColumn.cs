namespace EcosystemSim.Model.Indicators;

/// <summary>How a column adds up over the twelve months of a model year.</summary>
public enum IndicatorKind
{
    /// <summary>Value at the end of the year.</summary>
    Stock,

    /// <summary>Sum over the months of the year.</summary>
    Flow,

    /// <summary>A share, ratio or mean; never summed.</summary>
    Share,

    /// <summary>A place in an order; 1 is best.</summary>
    Rank,

    /// <summary>An index without a unit of its own.</summary>
    Index,
}

/// <summary>Which way is better, where there is one.</summary>
public enum Better
{
    Unstated,
    Higher,
    Lower,
}

/// <summary>One recorded column of an indicator.</summary>
/// <param name="Key">Readable key, unique over all indicators; the column name in every result file.</param>
/// <param name="Unit">Unit; "-" for a pure number.</param>
/// <param name="Kind">How it adds up over months.</param>
/// <param name="Better">Which way is better.</param>
/// <param name="Meaning">What it is, in a phrase.</param>
/// <param name="Equations">The equations it comes from.</param>
public sealed record IndicatorColumn(
    string Key,
    string Unit,
    IndicatorKind Kind,
    Better Better,
    string Meaning,
    string Equations);
