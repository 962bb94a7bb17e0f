using System.CommandLine;

namespace EcosystemSim.Cli.Verbs;

/// <summary>One verb of the command line: one class in one file of this folder, found by itself.</summary>
internal abstract class Verb
{
    public abstract string Name { get; }

    /// <summary>Command lines that work as they stand in the folder of the project.</summary>
    public abstract IReadOnlyList<string> Examples { get; }

    public abstract Command Build(CliContext context);

    /// <summary>Machine-readable output; the same name for every verb.</summary>
    protected static Option<bool> JsonOption() =>
        new("--json") { Description = "Write JSON to standard output instead of text for people." };
}
