namespace EcosystemSim.Model.Scenario;

/// <summary>
/// The starting world: one row per nation, columns as arrays of length <see cref="Count"/>, in ordinal order of ISO codes.
/// Blanks are NaN; the rules that fill them are those of MODEL.md, applied when a world is initialised.
/// </summary>
public sealed class NationTable
{
    public required string[] Iso3 { get; init; }

    public required string[] Names { get; init; }

    /// <summary>Persons.</summary>
    public required double[] Population { get; init; }

    /// <summary>GDP at constant prices, million USD of 2015 (PPP rescaled where that is blank).</summary>
    public required double[] GdpMusd { get; init; }

    /// <summary>GDP per head at purchasing power parity, constant international dollars of 2021.</summary>
    public required double[] GdpPerHeadPpp { get; init; }

    /// <summary>Employed persons.</summary>
    public required double[] Employment { get; init; }

    /// <summary>Yearly growth of population, mean of the last five years.</summary>
    public required double[] PopulationGrowth { get; init; }

    /// <summary>Yearly growth of real GDP, mean of the last five years.</summary>
    public required double[] GdpGrowth { get; init; }

    /// <summary>Share of people using generative AI in the first half of 2025; NaN where not measured.</summary>
    public required double[] AiUserShare { get; init; }

    /// <summary>Granted AI patents 2000-22; NaN where not listed.</summary>
    public required double[] AiPatents { get; init; }

    /// <summary>Regulatory quality, Worldwide Governance Indicators, about -2.5 to 2.5; NaN where not measured.</summary>
    public required double[] RegulatoryQuality { get; init; }

    /// <summary>Share of AI articles with international co-authors, 2020-22; NaN without articles.</summary>
    public required double[] InternationalShare { get; init; }

    /// <summary>AI articles by year: element [nation][year - FirstPaperYear]; no entry is NaN.</summary>
    public required double[][] Papers { get; init; }

    public required int FirstPaperYear { get; init; }

    /// <summary>
    /// Co-authored AI articles 2003-22 of each pair of nations: element [a][b], symmetric, 0 where none is listed.
    /// </summary>
    public required double[][] Coauthored { get; init; }

    /// <summary>SHA-256 of the files the table was read from, in hexadecimal.</summary>
    public required string DataHash { get; init; }

    public int Count => Iso3.Length;

    /// <summary>Row of a nation, or -1.</summary>
    public int IndexOf(string iso3) => Array.IndexOf(Iso3, iso3);
}
