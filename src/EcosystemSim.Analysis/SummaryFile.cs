using System.Globalization;
using EcosystemSim.Results;

namespace EcosystemSim.Analysis;

/// <summary>Writes summary.csv: one row per policy, year and indicator; empty fields where there is no number.</summary>
public static class SummaryFile
{
    public static IReadOnlyList<string> Header { get; } =
    [
        "policy", "year", "indicator", "unit", "runs", "mean", "q05", "q25", "q50", "q75", "q95",
        "effect_mean", "effect_low", "effect_high", "effect_q05", "effect_q95", "p_better",
    ];

    public static void Write(string path, Summary summary) =>
        CsvFile.Write(path, Header, summary.Rows.Select(row => Fields(summary, row)));

    private static string[] Fields(Summary summary, SummaryRow row)
    {
        Band band = row.Band;
        double[] numbers = [band.Mean, band.Q05, band.Q25, band.Q50, band.Q75, band.Q95];
        double[] effects = row.Effect is { } effect
            ? [effect.Mean, effect.Low, effect.High, effect.Q05, effect.Q95, effect.ShareBetter]
            : [double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN];
        return
        [
            summary.Policies[row.Policy],
            (summary.FirstYear + row.Year).ToString(CultureInfo.InvariantCulture),
            row.Column.Key,
            row.Column.Unit,
            band.Count.ToString(CultureInfo.InvariantCulture),
            .. numbers.Select(CsvFile.Number),
            .. effects.Select(CsvFile.Number),
        ];
    }
}
