using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using EcosystemSim.Cli.Serving;
using EcosystemSim.Grains.Hosting;

namespace EcosystemSim.Cli.Verbs;

/// <summary>Joins a cluster and works on its ensembles until it is stopped.</summary>
internal sealed class SiloVerb : Verb
{
    private const int MostThreads = 1024;
    private const int MostPort = 65534;

    private readonly Option<ClusterUrl?> _cluster = ClusterOption.Create("The cluster, by the Redis that keeps its membership.");

    private readonly Option<long?> _threads = WholeNumberOption.Create(
        "--threads", "Runs at the same time. Default: one per processor.", 1, MostThreads);

    private readonly Option<IPAddress> _bind = new("--bind")
    {
        Description = "Address of this machine by which the others reach it, in a private network: silos trust each other. "
            + "Default: 127.0.0.1, for silos on one machine.",
        HelpName = "ADDRESS",
        CustomParser = ParseAddress,
        DefaultValueFactory = _ => IPAddress.Loopback,
    };

    private readonly Option<long?> _port = WholeNumberOption.Create(
        "--port", "Port for other silos; the next one is for clients. Default: free ones.", 1, MostPort);

    public override string Name => "silo";

    public override IReadOnlyList<string> Examples =>
    [
        "ecosim silo --cluster redis://127.0.0.1:6379",
        "ecosim silo --cluster redis://10.0.0.1:6379/lab --bind 10.0.0.2 --port 11111",
    ];

    public override Command Build(CliContext context)
    {
        var command = new Command(
            Name,
            "Joins a cluster and works on what 'ecosim run --cluster' gives it, until Ctrl-C. Silos may come and go at any time.")
        {
            _cluster, _threads, _bind, _port,
        };
        _cluster.Required = true;
        command.SetAction((parsed, cancel) => new SiloService(
            context,
            parsed.GetRequiredValue(_cluster)!,
            new SiloSettings(
                (int?)parsed.GetValue(_threads) ?? Environment.ProcessorCount,
                parsed.GetValue(_bind)!,
                (int?)parsed.GetValue(_port))).RunAsync(cancel));
        return command;
    }

    private static IPAddress ParseAddress(ArgumentResult result)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (IPAddress.TryParse(text, out IPAddress? address)
            && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any))
        {
            return address;
        }

        result.AddError($"--bind takes the address of this machine that the others use, for example 10.0.0.2, not '{text}'.");
        return IPAddress.Loopback;
    }
}
