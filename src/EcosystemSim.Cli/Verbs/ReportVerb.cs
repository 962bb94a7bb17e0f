using System.CommandLine;
using EcosystemSim.Cli.Running;
using EcosystemSim.Results;
using EcosystemSim.Results.Stored;
using EcosystemSim.Scenarios;

namespace EcosystemSim.Cli.Verbs;

/// <summary>Makes tables, figures and report of a results directory again, from the runs in it.</summary>
internal sealed class ReportVerb : Verb
{
    public override string Name => "report";

    public override IReadOnlyList<string> Examples => ["ecosim report results/first-look"];

    public override Command Build(CliContext context)
    {
        var folder = new Argument<string>("DIR") { Description = "Results directory of a run that is complete." };
        var command = new Command(
            Name, "Writes tables, figures and the report of a results directory again, from its runs; nothing is run.")
        {
            folder,
        };
        command.SetAction((parsed, cancel) =>
            Task.FromResult(Write(context, context.FullPath(parsed.GetRequiredValue(folder)), cancel)));
        return command;
    }

    private static int Write(CliContext context, string folder, CancellationToken cancel)
    {
        Manifest manifest = Manifest.TryRead(folder)
            ?? throw new UserErrorException($"'{folder}' holds no results of ecosim. Make some with 'ecosim run SCENARIO'.");
        if (manifest.State != ResultsState.Done || !File.Exists(Path.Combine(folder, ResultFiles.Runs)))
        {
            throw new UserErrorException(
                $"The results in '{folder}' are not complete. Go on with 'ecosim {string.Join(' ', manifest.CommandLine)}'.");
        }

        LoadedStudy loaded = StudyLoader.Load(context, ScenarioFiles(folder, manifest), ScenarioOverrides.None);
        if (loaded.Study.Hash != manifest.StudyHash)
        {
            throw new UserErrorException(
                $"The scenarios in '{folder}' are not the ones its runs are of: they or the starting world were changed since. "
                + "Run them again into another directory.");
        }

        using ResultsDirectory directory = ResultsDirectory.Open(folder, string.Join(' ', context.CommandLine));
        new Presentation(loaded, directory.Folder).Write(context.Simulator.Columns, figures: true, cancel);
        context.Output.WriteLine($"Results: {directory.Folder}");
        return ExitCode.Done;
    }

    private static string[] ScenarioFiles(string folder, Manifest manifest) => manifest.Scenarios.Count == 1
        ? [Path.Combine(folder, ResultFiles.Scenario)]
        : [.. manifest.Scenarios.Select(scenario => Path.Combine(folder, ResultFiles.Scenarios, scenario.Name + ".yaml"))];
}
