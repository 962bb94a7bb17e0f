using EcosystemSim.Analysis;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;
using EcosystemSim.Report;
using EcosystemSim.Report.Page;
using EcosystemSim.Results;
using EcosystemSim.Results.Stored;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Writing;

namespace EcosystemSim.Cli.Running;

/// <summary>Everything that is made of finished runs: tables, figures and the report of a results directory.</summary>
internal sealed class Presentation(LoadedStudy loaded, string folder)
{
    private readonly Study _study = loaded.Study;

    /// <param name="columns">The recorded columns.</param>
    /// <param name="manifest">What the report says of the results.</param>
    /// <param name="figures">Whether to draw figures and report.</param>
    /// <param name="cancel">Looked at between files, each of which is whole or not there.</param>
    public Summary Write(
        IReadOnlyList<IndicatorColumn> columns, Manifest manifest, bool figures, CancellationToken cancel)
    {
        var table = new StoredTable(folder, columns, [.. _study.Policies.Select(policy => policy.Name)]);
        Summary summary = Summary.Of(table, [.. _study.Policies.Select(policy => policy.Reference)]);
        FuturesFile.Write(this[ResultFiles.Futures], _study);
        SummaryFile.Write(this[ResultFiles.Summary], summary);
        DictionaryFile.Write(this[ResultFiles.Dictionary], columns, _study.Drawn);
        WriteScenarios();
        cancel.ThrowIfCancellationRequested();
        if (figures)
            Draw(table, summary, manifest);
        cancel.ThrowIfCancellationRequested();
        return summary;
    }

    private string this[string file] => Path.Combine(folder, file);

    private void Draw(StoredTable table, Summary summary, Manifest manifest)
    {
        FigureWords words = StudyWords.Of(_study);
        FigureFiles.Write(summary, words, this[ResultFiles.Figures]);
        ReportScenario[] told = [.. loaded.Scenarios.Select(scenario => new ReportScenario(
            scenario.Plan, scenario.Description, ScenarioHash.Of(scenario.Plan), FileOf(scenario)))];
        ReportInput input = ReportInput.Of(summary, words, manifest, told, table) with { Ledgers = Ledgers() };
        AtomicFile.WriteText(this[ResultFiles.Report], ReportPage.Render(input));
    }

    /// <summary>The ledgers that are there of the study's reference runs, and of no other run.</summary>
    private PolicyLedger[] Ledgers()
    {
        string path = this[ResultFiles.Ledger];
        if (!File.Exists(path))
            return [];
        var keys = _study.Policies.Index().ToDictionary(
            policy => policy.Item.Name, policy => _study.KeyOf(new RunId(policy.Index, 0, 0)), StringComparer.Ordinal);
        try
        {
            return
            [
                .. LedgerFile.Read(path, _study.FirstYear)
                    .Where(ledger => keys.TryGetValue(ledger.Policy, out RunKey key) && key == ledger.Run),
            ];
        }
        catch (InvalidDataException)
        {
            // A report without a section is better than none; the next run makes the file again.
            return [];
        }
    }

    /// <summary>Where the resolved scenario is, seen from the results directory.</summary>
    private string FileOf(ResolvedScenario scenario) => loaded.Scenarios.Count == 1
        ? ResultFiles.Scenario
        : $"{ResultFiles.Scenarios}/{scenario.Plan.Name}.yaml";

    private void WriteScenarios()
    {
        foreach (ResolvedScenario scenario in loaded.Scenarios)
        {
            string path = this[FileOf(scenario)];
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.WriteText(path, ScenarioWriter.Write(scenario));
        }
    }
}
