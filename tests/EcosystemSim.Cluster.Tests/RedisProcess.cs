using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EcosystemSim.Cluster.Tests;

/// <summary>A real Redis on a free port of the loopback interface, which can be killed and started again.</summary>
internal sealed class RedisProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("ecosim-redis-").FullName;
    private readonly string _program;
    private readonly string[] _options;
    private ChildProcess _process;

    private RedisProcess(string program, string[] options)
    {
        (_program, _options) = (program, options);
        Port = FreePort();
        _process = Start();
    }

    public int Port { get; }

    /// <summary>Skips the test where no server is installed.</summary>
    public static async Task<RedisProcess> StartAsync(params string[] options)
    {
        string? program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "No redis-server is installed, without which there is no cluster.");
        var redis = new RedisProcess(program!, options);
        await redis.AnswersAsync();
        return redis;
    }

    public Task Kill() => _process.Kill();

    /// <summary>Starts it again.</summary>
    /// <param name="empty">Whether it has forgotten everything.</param>
    public async Task Restart(bool empty)
    {
        await _process.DisposeAsync();
        if (empty)
        {
            Directory.Delete(_folder, recursive: true);
            Directory.CreateDirectory(_folder);
        }

        _process = Start();
        await AnswersAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>
    /// Below the ports that the system gives to clients. Why: whoever tries to reach a server that is away may be given the very
    /// port of the server, and then speaks with itself and keeps the server from coming back.
    /// </summary>
    private static int FreePort()
    {
        for (int port = 20_000 + (Environment.ProcessId % 10_000); ; port++)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }

    private ChildProcess Start() => ChildProcess.Start(
        _program,
        [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _folder, "--save", "",
            "--appendonly", "yes", "--appendfsync", "always", .. _options,
        ]);

    private async Task AnswersAsync()
    {
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (Stopwatch.GetElapsedTime(started) < StartWithin)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }
    }
}
