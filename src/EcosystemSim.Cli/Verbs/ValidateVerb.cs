using System.CommandLine;
using EcosystemSim.Cli.Running;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Cli.Verbs;

/// <summary>Checks scenario files and prints every error with its place.</summary>
internal sealed class ValidateVerb : Verb
{
    public override string Name => "validate";

    public override IReadOnlyList<string> Examples =>
        ["ecosim validate scenarios/iran-1403.yaml", "ecosim validate scenarios/baseline.yaml scenarios/iran-1403.yaml"];

    public override Command Build(CliContext context)
    {
        var files = new Argument<string[]>("SCENARIO")
        {
            Description = "Scenario files and folders.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command(Name, "Checks scenario files and prints every error with its file, line and column.") { files };
        command.SetAction(parsed => Validate(context, parsed.GetRequiredValue(files)));
        return command;
    }

    private static int Validate(CliContext context, string[] files)
    {
        string[] indicators = [.. context.Simulator.Columns.Select(column => column.Key)];
        var worlds = new Dictionary<string, StartingWorld>(StringComparer.Ordinal);
        int errors = 0;
        foreach (string file in ScenarioFiles.Of(context, files))
        {
            string folder = WorldFolder.Find(context, file);
            if (!worlds.TryGetValue(folder, out StartingWorld? world))
                worlds[folder] = world = StartingWorldReader.Read(folder);
            CompiledScenario compiled = ScenarioCompiler.CompileWith(context.FullPath(file), world, indicators: indicators);
            foreach (ScenarioError error in compiled.Errors)
                context.Error.WriteLine(error with { File = Shown(context, error.File) });
            errors += compiled.Errors.Count;
            if (compiled.Plan is { } plan)
            {
                context.Output.WriteLine(
                    $"{Shown(context, file)}: valid; {plan.Policies.Count} policies x {plan.Futures} futures x "
                    + $"{plan.Replicates} replicates, {plan.Years} years, {plan.Uncertainties.Count} uncertainties");
            }
        }

        if (errors == 0)
            return ExitCode.Done;
        context.Error.WriteLine(errors == 1 ? "1 error." : $"{errors} errors.");
        return ExitCode.Usage;
    }

    /// <summary>As the user would name the file: relative, where it lies in the working directory.</summary>
    private static string Shown(CliContext context, string file)
    {
        string relative = Path.GetRelativePath(context.WorkingDirectory, context.FullPath(file));
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }
}
