using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EcosystemSim.Cli;

/// <summary>Help of a command, followed by examples that work.</summary>
internal sealed class HelpWithExamples(IReadOnlyDictionary<Command, IReadOnlyList<string>> examples)
    : SynchronousCommandLineAction
{
    private const int Columns = 100;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpAction { MaxWidth = Columns }.Invoke(parseResult);
        if (examples.TryGetValue(parseResult.CommandResult.Command, out IReadOnlyList<string>? lines) && lines.Count > 0)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (string line in lines)
                output.WriteLine($"  {line}");
            output.WriteLine();
        }

        return ExitCode.Done;
    }
}
