using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using EcosystemSim.Cli.Verbs;
using EcosystemSim.Grains.Hosting;
using EcosystemSim.Results.Stored;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Cli;

/// <summary>The command line: verbs, help, and what each kind of error says and returns.</summary>
public static class CommandLine
{
    private const string Purpose =
        "Simulates how a national AI ecosystem grows, and what policies do to its world ranks in AI research and AI application.";

    /// <summary>Parses and runs one command; returns its exit code and throws nothing.</summary>
    public static async Task<int> RunAsync(string[] args, CliContext context, CancellationToken cancel = default)
    {
        context = context with { CommandLine = args };
        ParseResult parsed = Build(context).Parse(args);
        if (parsed.Action is ParseErrorAction)
            return Fail(context, [.. parsed.Errors.Select(error => error.Message), Hint(parsed)]);
        var configuration = new InvocationConfiguration
        {
            Output = context.Output,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,

            // Signals are handled by the caller, who passes the token.
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancel);
        }
        catch (UserErrorException error)
        {
            return Fail(context, error.Lines);
        }
        catch (Exception error) when (error is ResultsDirectoryException or DataFileException or ClusterUnreachableException)
        {
            return Fail(context, [error.Message]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Fail(context, [$"A file cannot be read or written: {error.Message}"]);
        }
        catch (OperationCanceledException)
        {
            await context.Error.WriteLineAsync("ecosim: stopped.");
            return ExitCode.Interrupted;
        }
        catch (Exception error)
        {
            return await Report(context, error);
        }
    }

    /// <summary>The whole tree of commands.</summary>
    public static RootCommand Build(CliContext context)
    {
        var root = new RootCommand(Purpose);
        var examples = new Dictionary<Command, IReadOnlyList<string>>
        {
            [root] = ["ecosim validate scenarios/iran-1403.yaml", "ecosim run scenarios/iran-1403.yaml", "ecosim run --help"],
        };
        foreach (Verb verb in VerbCatalog.All)
        {
            Command command = verb.Build(context);
            root.Subcommands.Add(command);
            examples[command] = verb.Examples;
            foreach (Command sub in command.Subcommands)
                examples[sub] = [.. verb.Examples.Where(example => IsOf(example, $"ecosim {verb.Name} {sub.Name}"))];
        }

        var help = new HelpWithExamples(examples);
        root.Options.OfType<HelpOption>().Single().Action = help;
        root.SetAction(help.Invoke);
        return root;
    }

    private static bool IsOf(string example, string command) =>
        $"{example} ".StartsWith(command + " ", StringComparison.Ordinal);

    private static string Hint(ParseResult parsed)
    {
        var names = new Stack<string>();
        System.CommandLine.Parsing.SymbolResult? at = parsed.CommandResult;
        for (; at is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } command; at = at.Parent)
            names.Push(command.Command.Name);
        return $"See 'ecosim {string.Join(' ', names.Append("--help"))}'.";
    }

    private static int Fail(CliContext context, IReadOnlyList<string> lines)
    {
        foreach (string line in lines)
            context.Error.WriteLine(line);
        return ExitCode.Usage;
    }

    private static async Task<int> Report(CliContext context, Exception error)
    {
        await context.Error.WriteLineAsync($"ecosim: internal error: {error.GetType().Name}: {error.Message}");
        if (error.StackTrace?.Split('\n').FirstOrDefault() is { } place)
            await context.Error.WriteLineAsync($"  {place.Trim()}");
        await context.Error.WriteLineAsync(
            $"This is a fault of the program, not of your scenario. Please report it with the two lines above, the version "
            + $"({ToolVersion.Current}), the command and the scenario file.");
        return ExitCode.InternalError;
    }
}
