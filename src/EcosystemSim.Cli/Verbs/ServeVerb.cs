using System.CommandLine;
using System.Net;
using EcosystemSim.Cli.Serving;
using EcosystemSim.Cockpit.Hosting;

namespace EcosystemSim.Cli.Verbs;

/// <summary>Serves live runs over HTTP.</summary>
internal sealed class ServeVerb : Verb
{
    private const int PortMax = 65_535;

    private readonly Option<long?> _port = WholeNumberOption.Create(
        "--port", $"Port of the HTTP interface; 0 for any that is free. Default: {CockpitOptions.DefaultPort}.", 0, PortMax);

    private readonly Option<string> _bind = new("--bind")
    {
        Description = "Address to listen at. Any but the loopback one needs a token.",
        HelpName = "ADDRESS",
        DefaultValueFactory = _ => IPAddress.Loopback.ToString(),
    };

    private readonly Option<string?> _token = new("--token-file")
    {
        Description = $"File with the token that callers have to send. Default: the variable {AccessToken.Variable}, if set.",
        HelpName = "FILE",
    };

    private readonly Option<string> _data = new("--data")
    {
        Description = "Folder in which live runs are kept.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "live",
    };

    private readonly Option<string?> _redis = new("--redis")
    {
        Description = "Keep live runs in Redis instead, such as redis://localhost:6379.",
        HelpName = "URL",
    };

    private readonly Option<string?> _scenarios = new("--scenarios")
    {
        Description = "Folder of the scenarios that runs can start from by name. Default: that of the project.",
        HelpName = "DIR",
    };

    private readonly Option<long?> _gateway = WholeNumberOption.Create(
        "--gateway", "Port for Orleans clients of this machine. Default: none.", 1, PortMax);

    private readonly Option<string?> _otlp = new("--otlp")
    {
        Description = "Send traces, metrics and logs to this collector (OTLP over HTTP), such as http://localhost:4318.",
        HelpName = "URL",
    };

    public override string Name => "serve";

    public override IReadOnlyList<string> Examples =>
    [
        "ecosim serve --data live",
        "ecosim serve --port 0 --scenarios scenarios",
        "ecosim serve --bind 0.0.0.0 --token-file token.txt",
    ];

    public override Command Build(CliContext context)
    {
        var command = new Command(
            Name,
            "Serves live runs over HTTP until it is stopped: start one, let its months go by, answer for its institutions, "
            + "branch and compare. Runs are kept and go on at the next start.")
        {
            _port, _bind, _token, _data, _redis, _scenarios, _gateway, _otlp,
        };
        command.SetAction((parsed, cancel) => new Server(context, Options(context, parsed)).RunAsync(cancel));
        return command;
    }

    private ServeOptions Options(CliContext context, ParseResult parsed)
    {
        IPAddress address = Address(parsed.GetRequiredValue(_bind));
        string? token = AccessToken.Find(context, parsed.GetValue(_token));
        if (token is null && !IPAddress.IsLoopback(address))
        {
            throw new UserErrorException(
                $"Other machines can reach {address}, so that callers have to know a token: give --token-file FILE or set "
                + $"{AccessToken.Variable}. Make one: openssl rand -hex 32 > token.txt");
        }

        return new ServeOptions(
            address,
            (int)(parsed.GetValue(_port) ?? CockpitOptions.DefaultPort),
            token,
            context.FullPath(parsed.GetRequiredValue(_data)),
            parsed.GetValue(_redis) is { } redis ? RedisUrl.ToClient(redis) : null,
            parsed.GetValue(_scenarios),
            (int?)parsed.GetValue(_gateway),
            parsed.GetValue(_otlp) is { } otlp ? Collector(otlp) : null);
    }

    private static IPAddress Address(string text)
    {
        if (text == "localhost")
            return IPAddress.Loopback;
        return IPAddress.TryParse(text, out IPAddress? address)
            ? address
            : throw new UserErrorException($"--bind takes an address such as 127.0.0.1 or ::1, not '{text}'.");
    }

    private static Uri Collector(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
            ? url
            : throw new UserErrorException($"--otlp takes the address of a collector, http://localhost:4318, not '{text}'.");
}
