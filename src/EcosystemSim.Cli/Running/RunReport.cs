using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcosystemSim.Analysis;
using EcosystemSim.Cli.Listings;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Running;

/// <summary>The short table at the end of a run: start, last year, and the paired effects at half time and at the end.</summary>
internal sealed class RunReport(
    Study study, Summary summary, string target, int failed, TimeSpan wall, LedgerOutcome? ledger)
{
    private static readonly JsonWriterOptions JsonOptions =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly int _middle = study.Years / 2;
    private readonly string[] _years = StudyWords.ShortYears(study);

    private IEnumerable<string> Indicators =>
        study.Scenarios.SelectMany(plan => plan.ReportIndicators).Distinct().Where(summary.Has);

    public void Print(TextWriter output, bool json)
    {
        if (json)
            PrintJson(output);
        else
            PrintText(output);
    }

    private void PrintText(TextWriter output)
    {
        output.WriteLine(study.Title);
        foreach (string indicator in Indicators)
        {
            IndicatorColumn column = summary.Row(summary.CompareTo, study.Years, indicator).Column;
            output.WriteLine();
            output.WriteLine($"{indicator}: {column.Meaning} ({DisplayUnit.Of(column).Axis})");
            string[] headers =
            [
                "policy", "start", $"{_years[^1]} [90 % of runs]",
                .. _middle > 0 ? (string[])[$"effect {_years[_middle]}"] : [], $"effect {_years[^1]}",
            ];
            new Listing(headers, [.. Enumerable.Range(0, summary.Policies.Count).Select(policy => Cells(policy, column))])
                .Print(output, json: false);
        }

        output.WriteLine();
        IEnumerable<string> references =
            study.Policies.Where((_, i) => summary.IsReference(i)).Select(policy => $"'{policy.Name}'");
        string compared = string.Join(", ", references);
        output.WriteLine($"Effects: paired differences to {compared} with the 95 % interval of their mean. Levels: medians.");
        string seconds = wall.TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
        output.WriteLine($"{RunCount.Words(study.Count - failed)} in {seconds} s");
        if (ledger is not null)
            output.WriteLine(ledger.Sentence);
        output.WriteLine($"Results: {target}");
    }

    private object?[] Cells(int policy, IndicatorColumn column)
    {
        DisplayUnit unit = DisplayUnit.Of(column);
        Band start = unit.Scale(summary.Row(policy, 0, column.Key).Band);
        Band last = unit.Scale(summary.Row(policy, study.Years, column.Key).Band);
        string level = $"{unit.Number(last.Q50)} [{unit.Number(last.Q05)}, {unit.Number(last.Q95)}]";
        return
        [
            summary.Policies[policy], unit.Number(start.Q50), level,
            .. _middle > 0 ? (object?[])[Effect(policy, _middle, column)] : [], Effect(policy, study.Years, column),
        ];
    }

    private string Effect(int policy, int year, IndicatorColumn column) =>
        summary.Row(policy, year, column.Key).Effect is { } effect ? DisplayUnit.Of(column).Short(effect) : "";

    private void PrintJson(TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("scenario", study.Name);
            writer.WriteString("results", target);
            writer.WriteNumber("runs", study.Count - failed);
            writer.WriteNumber("failed", failed);
            writer.WriteNumber("wallSeconds", wall.TotalSeconds);
            writer.WriteString("compareTo", study.Policies[summary.CompareTo].Name);
            WriteLedger(writer);
            writer.WriteStartArray("rows");
            foreach (string indicator in Indicators)
            {
                foreach (int policy in Enumerable.Range(0, summary.Policies.Count))
                {
                    foreach (int year in new[] { 0, _middle, study.Years }.Distinct())
                        WriteRow(writer, summary.Row(policy, year, indicator));
                }
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private void WriteLedger(Utf8JsonWriter writer)
    {
        if (ledger is null)
            return;
        writer.WriteStartObject("ledger");
        writer.WriteNumber("referenceRuns", ledger.Runs);
        writer.WriteNumber("institutions", ledger.Institutions);
        writer.WriteBoolean("equal", ledger.IsEqual);
        writer.WriteEndObject();
    }

    private void WriteRow(Utf8JsonWriter writer, SummaryRow row)
    {
        writer.WriteStartObject();
        writer.WriteString("policy", summary.Policies[row.Policy]);
        writer.WriteString("indicator", row.Column.Key);
        writer.WriteString("unit", row.Column.Unit);
        writer.WriteNumber("year", summary.FirstYear + row.Year);
        WriteNumber(writer, "q05", row.Band.Q05);
        WriteNumber(writer, "q50", row.Band.Q50);
        WriteNumber(writer, "q95", row.Band.Q95);
        WriteNumber(writer, "effectMean", row.Effect?.Mean);
        WriteNumber(writer, "effectLow", row.Effect?.Low);
        WriteNumber(writer, "effectHigh", row.Effect?.High);
        WriteNumber(writer, "pBetter", row.Effect?.ShareBetter);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }
}
