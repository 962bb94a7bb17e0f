using System.CommandLine;
using EcosystemSim.Cli.Running;
using EcosystemSim.Results;
using EcosystemSim.Results.Stored;

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
        LoadedStudy loaded = StoredStudy.Load(context, folder);
        using ResultsDirectory directory = ResultsDirectory.Open(folder, string.Join(' ', context.CommandLine));
        new Presentation(loaded, directory.Folder).Write(
            context.Simulator.Columns, Manifest.TryRead(folder)!, figures: true, cancel);
        context.Output.WriteLine($"Results: {directory.Folder}");
        return ExitCode.Done;
    }
}
