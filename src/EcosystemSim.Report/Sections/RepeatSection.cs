using System.Globalization;
using EcosystemSim.Plots;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;
using EcosystemSim.Results;

namespace EcosystemSim.Report.Sections;

/// <summary>
/// What it takes to get the same numbers again. The command is put together from the scenario: how it was typed, on which
/// machine and when is in the manifest, and would make equal runs differ.
/// </summary>
public sealed class RepeatSection : ReportSection
{
    private static readonly (string File, string Holds)[] Files =
    [
        (ResultFiles.Summary, "levels and paired effects of every policy, year and indicator"),
        ($"{ResultFiles.Figures}/", "the figures as SVG and PNG"),
        (ResultFiles.Runs, "every indicator of every run and year"),
        (ResultFiles.Futures, "the parameters that each future drew"),
        (ResultFiles.Dictionary, "unit and meaning of every column"),
        (ResultFiles.Failures, "runs that broke and why; absent when there is none"),
        (ResultFiles.Manifest, "versions, hashes, command line, machine, time"),
    ];

    /// <summary>Held equal to the table of scenarios/countries/sources.md by a test.</summary>
    internal static readonly (string Source, string Licence)[] Data =
    [
        ("US National Science Foundation, NCSES, Science & Engineering Indicators, tables on AI publications "
            + "(Science-Metrix from Scopus) and granted AI patents", "US government work"),
        ("Microsoft, AI diffusion report, data of 2025", "MIT"),
        ("Gapminder, with World Bank and United Nations data: population, GDP, GDP per head", "CC BY 4.0"),
        ("Penn World Table 10.01 (Feenstra, Inklaar & Timmer 2015)", "CC BY 4.0"),
        ("World Bank: names of economies; Worldwide Governance Indicators", "CC BY 4.0"),
    ];

    public override string Key => "repeat";

    public override int Order => 110;

    public override string Title => "How to repeat it";

    public override Html? Render(ReportInput input)
    {
        Manifest manifest = input.Manifest;
        return Html.Of($"""
            <p>In the results directory, with the same version of the program:</p>
            <pre tabindex="0"><code>{Command(input)}</code></pre>
            <p>The same scenario, seed and versions give the same bits on every machine and with any number of threads. The
            {(input.Scenarios.Count == 1 ? "scenario file holds" : "scenario files hold")}
            everything that was inherited and every default.</p>
            <dl class="facts">
            {Fact("Program", $"ecosim {manifest.ToolVersion}")}
            {Fact("Model version", manifest.ModelVersion)}
            {Fact("Seed", input.Scenarios[0].Plan.Seed.ToString(CultureInfo.InvariantCulture))}
            {Fact("Runs", $"{Plain.Whole(manifest.RunsDone)} finished, {Plain.Whole(manifest.RunsFailed)} failed")}
            {input.Scenarios.Select(scenario => Fact($"Scenario {scenario.Plan.Name}, hash", scenario.Hash))}
            {Fact("Data, hash", input.Scenarios[0].Plan.World.DataHash)}
            </dl>
            <h3>Files of the results directory</h3>
            {FileTable(input).Render()}
            <h3>Data and licences</h3>
            <p>The world at the start is made from:</p>
            <ul>
            {Data.Select(data => Html.Of($"<li>{data.Source} ({data.Licence})</li>"))}
            </ul>
            <p>Program and model: MIT licence. Figures and text are set in {FontFiles.Licence}.</p>
            """);
    }

    /// <summary>The ensemble is told although the file states it too: it is the first thing a reader wants to enlarge.</summary>
    private static string Command(ReportInput input)
    {
        string files = string.Join(' ', input.Scenarios.Select(scenario => scenario.File).Distinct());
        return input.Words.Futures == 0
            ? $"ecosim run {files}"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"ecosim run {files} --futures {input.Words.Futures} --replicates {input.Words.Replicates} "
                + $"--seed {input.Scenarios[0].Plan.Seed}");
    }

    private static HtmlTable FileTable(ReportInput input)
    {
        IEnumerable<(string File, string Holds)> scenarios = input.Scenarios
            .Select(scenario => scenario.File).Distinct()
            .Select(file => (file, "the resolved scenario, with sources as comments"));
        return new HtmlTable(
            "Files beside this page",
            [new TableColumn("File"), new TableColumn("Content")],
            [.. Files.Concat(scenarios).Select(file => (TableCell[])[Html.Of($"<code>{file.File}</code>"), file.Holds])]);
    }

    private static Html Fact(string term, string what) =>
        Html.Of($"<div><dt>{term}</dt><dd><code>{what}</code></dd></div>");
}
