using System.CommandLine;
using EcosystemSim.Cli.Replaying;

namespace EcosystemSim.Cli.Verbs;

/// <summary>Runs one stored run again, alone, with all checks on.</summary>
internal sealed class ReplayVerb : Verb
{
    private const int MostMonths = 360;

    private readonly Argument<string> _folder = new("DIR") { Description = "Results directory of a run that is complete." };

    private readonly Option<string> _run = new("--run")
    {
        Description = "Which run: its key or the first digits of it, as in failures.parquet, or POLICY/FUTURE/REPLICATE.",
        HelpName = "KEY",
        Required = true,
    };

    private readonly Option<long?> _until = WholeNumberOption.Create(
        "--until", "Stop when so many months are over; 0 is the start. Default: all.", 0, MostMonths);

    private readonly Option<string[]> _trace = new("--trace")
    {
        Description = "Print the state where it stops, as CSV: all, tables or TABLE.COLUMN, with commas between them.",
        HelpName = "COLUMNS",
    };

    public override string Name => "replay";

    public override IReadOnlyList<string> Examples =>
    [
        "ecosim replay results/first-look --run programme/0/0",
        "ecosim replay results/first-look --run programme/4/1 --until 30 --trace firms.cash,economy",
    ];

    public override Command Build(CliContext context)
    {
        var command = new Command(
            Name,
            "Runs one run of a results directory again with every law checked after every month and every number after every "
            + "phase, and compares it with what is stored. Exit code 4 when they differ.")
        {
            _folder, _run, _until, _trace,
        };
        command.SetAction((parsed, cancel) => Task.FromResult(new Replay(context, new ReplayOptions(
            context.FullPath(parsed.GetRequiredValue(_folder)),
            parsed.GetRequiredValue(_run),
            (int?)parsed.GetValue(_until),
            parsed.GetValue(_trace) ?? [])).Execute(cancel)));
        return command;
    }
}
