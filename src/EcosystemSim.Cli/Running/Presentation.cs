using EcosystemSim.Analysis;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Results;
using EcosystemSim.Results.Stored;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Writing;

namespace EcosystemSim.Cli.Running;

/// <summary>Everything that is made of finished runs: tables, figures and the report of a results directory.</summary>
internal sealed class Presentation(LoadedStudy loaded, string folder)
{
    private readonly Study _study = loaded.Study;

    public Summary Write(IReadOnlyList<IndicatorColumn> columns, bool figures, CancellationToken cancel)
    {
        var table = new StoredTable(folder, columns, [.. _study.Policies.Select(policy => policy.Name)]);
        Summary summary = Summary.Of(table, [.. _study.Policies.Select(policy => policy.Reference)]);
        FuturesFile.Write(this[ResultFiles.Futures], _study);
        SummaryFile.Write(this[ResultFiles.Summary], summary);
        DictionaryFile.Write(this[ResultFiles.Dictionary], columns, _study.Drawn);
        WriteScenarios();
        cancel.ThrowIfCancellationRequested();
        if (figures)
            FigureFiles.Write(summary, StudyWords.Of(_study), this[ResultFiles.Figures]);
        cancel.ThrowIfCancellationRequested();
        return summary;
    }

    private string this[string file] => Path.Combine(folder, file);

    private void WriteScenarios()
    {
        if (loaded.Scenarios is [var alone])
        {
            AtomicFile.WriteText(this[ResultFiles.Scenario], ScenarioWriter.Write(alone));
            return;
        }

        Directory.CreateDirectory(this[ResultFiles.Scenarios]);
        foreach (ResolvedScenario scenario in loaded.Scenarios)
        {
            string path = Path.Combine(this[ResultFiles.Scenarios], scenario.Plan.Name + ".yaml");
            AtomicFile.WriteText(path, ScenarioWriter.Write(scenario));
        }
    }
}
