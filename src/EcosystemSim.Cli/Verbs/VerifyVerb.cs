using System.CommandLine;
using EcosystemSim.Cli.Verifying;
using EcosystemSim.Grains.Hosting;

namespace EcosystemSim.Cli.Verbs;

/// <summary>Runs a sample of a results directory again, on every vector level and with other thread counts.</summary>
internal sealed class VerifyVerb : Verb
{
    private const int DefaultSample = 10;

    private readonly Argument<string> _folder = new("DIR") { Description = "Results directory of a run that is complete." };

    private readonly Option<long?> _sample = WholeNumberOption.Create(
        "--sample", $"How many runs, spread over policies and futures. Default: {DefaultSample}.", 1, 1_000_000);

    private readonly Option<ClusterUrl?> _cluster = ClusterOption.Create("Also run the sample on this cluster, and compare.");

    private readonly Option<string[]> _fingerprint = new("--fingerprint")
    {
        Description = "Prints fingerprints of these runs, computed by this process.",
        Hidden = true,
    };

    private readonly Option<int> _threads = new("--threads") { Hidden = true, DefaultValueFactory = _ => 1 };

    public override string Name => "verify";

    public override IReadOnlyList<string> Examples =>
    [
        "ecosim verify results/first-look",
        "ecosim verify results/first-look --sample 4",
        "ecosim verify results/first-look --cluster redis://10.0.0.1:6379",
    ];

    public override Command Build(CliContext context)
    {
        var command = new Command(
            Name,
            "Looks whether the data files of a results directory are whole, runs a sample again with 1 and 2 threads, "
            + "with and without the processor's vector instructions, and compares every bit. Exit code 4 when anything differs.")
        {
            _folder, _sample, _cluster, _fingerprint, _threads,
        };
        command.SetAction((parsed, cancel) =>
        {
            string folder = context.FullPath(parsed.GetRequiredValue(_folder));
            if (parsed.GetValue(_fingerprint) is { Length: > 0 } runs)
            {
                return Task.FromResult(
                    new Verification(context, folder).PrintFingerprints(runs, parsed.GetValue(_threads), cancel));
            }

            return IntegrityCheck.Passes(context, folder)
                ? new Verification(context, folder).CompareAsync(
                    (int)(parsed.GetValue(_sample) ?? DefaultSample), parsed.GetValue(_cluster), cancel)
                : Task.FromResult(ExitCode.Mismatch);
        });
        return command;
    }
}
