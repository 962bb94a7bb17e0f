using System.CommandLine;
using EcosystemSim.Cli.Running;
using EcosystemSim.Grains.Hosting;
using EcosystemSim.Scenarios;

namespace EcosystemSim.Cli.Verbs;

/// <summary>Runs a scenario and writes its results.</summary>
internal sealed class RunVerb : Verb
{
    private const int MostYears = 30;
    private const int MostRuns = 1_000_000;
    private const int MostThreads = 1024;

    private readonly Argument<string[]> _scenarios = new("SCENARIO")
    {
        Description = "Scenario files, or a folder for all in it: one ensemble and one comparison.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Results directory. Default: results/NAME-HASH in the working directory.",
        HelpName = "DIR",
    };

    private readonly Option<long?> _years = WholeNumberOption.Create(
        "--years", $"Years to run instead of the scenario's, 1 to {MostYears}.", 1, MostYears);

    private readonly Option<long?> _futures = WholeNumberOption.Create(
        "--futures", "Futures (draws of the uncertainties) instead of the scenario's.", 1, MostRuns);

    private readonly Option<long?> _replicates = WholeNumberOption.Create(
        "--replicates", "Replicates (random seeds) in each future instead of the scenario's.", 1, MostRuns);

    private readonly Option<long?> _seed = WholeNumberOption.Create(
        "--seed", "Seed instead of the scenario's.", 0, uint.MaxValue);

    private readonly Option<string[]> _policies = new("--policy")
    {
        Description = "Run only this policy, and the one it is compared to. May be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<long?> _threads = WholeNumberOption.Create(
        "--threads", "Runs at the same time; results do not depend on it. Default: one per processor.", 1, MostThreads);

    private readonly Option<bool> _fresh = new("--fresh")
    {
        Description = "Remove the results that the directory holds and start over.",
    };

    private readonly Option<bool> _noFigures = new("--no-figures") { Description = "Draw no figures and write no report." };

    private readonly Option<bool> _noLedger = new("--no-ledger")
    {
        Description = "Do not run a reference run of each policy through its institutions, which writes the ledger.",
    };

    private readonly Option<bool> _quiet = new("--quiet")
    {
        Description = "No progress and no table; errors, and JSON if asked for, are still written.",
    };

    private readonly Option<bool> _json = JsonOption();

    private readonly Option<ClusterUrl?> _cluster = ClusterOption.Create(
        "Run on the silos of this cluster (see 'ecosim silo --help') instead of in this process.");

    public override string Name => "run";

    public override IReadOnlyList<string> Examples =>
    [
        "ecosim run scenarios/iran-1403.yaml",
        "ecosim run scenarios/iran-1403.yaml --futures 5 --replicates 2 --years 5 --out results/first-look",
        "ecosim run scenarios/iran-1403.yaml --policy programme --no-figures --json",
        "ecosim run scenarios/baseline.yaml scenarios/iran-1403.yaml --futures 2 --replicates 2",
        "ecosim run scenarios/iran-1403.yaml --cluster redis://10.0.0.1:6379",
    ];

    public override Command Build(CliContext context)
    {
        var command = new Command(
            Name,
            "Runs scenarios: every policy in every future and replicate; writes tables, figures and a report. "
            + "What a results directory already holds is not run again, so the same command goes on after an interruption.")
        {
            _scenarios, _out, _years, _futures, _replicates, _seed, _policies, _threads, _cluster, _fresh, _noFigures,
            _noLedger,
            _quiet, _json,
        };

        command.SetAction((parsed, cancel) => new EnsembleRun(context, Options(parsed)).ExecuteAsync(cancel));
        return command;
    }

    private RunOptions Options(ParseResult parsed)
    {
        string[] policies = parsed.GetValue(_policies) ?? [];
        var overrides = new ScenarioOverrides
        {
            Years = (int?)parsed.GetValue(_years),
            Futures = (int?)parsed.GetValue(_futures),
            Replicates = (int?)parsed.GetValue(_replicates),
            Seed = (uint?)parsed.GetValue(_seed),
            Policies = policies.Length == 0 ? null : policies,
        };
        return new RunOptions(
            parsed.GetRequiredValue(_scenarios),
            parsed.GetValue(_out),
            overrides,
            (int?)parsed.GetValue(_threads) ?? Environment.ProcessorCount,
            parsed.GetValue(_fresh),
            !parsed.GetValue(_noFigures),
            !parsed.GetValue(_noLedger),
            parsed.GetValue(_quiet),
            parsed.GetValue(_json),
            parsed.GetValue(_cluster));
    }
}
