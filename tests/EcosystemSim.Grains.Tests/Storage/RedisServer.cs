using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace EcosystemSim.Grains.Tests.Storage;

/// <summary>A Redis server of its own, on a free port of the loopback interface.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    private RedisServer(string program)
    {
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            Address = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        }

        _process = Process.Start(new ProcessStartInfo(
            program, ["--port", Address.Split(':')[1], "--bind", "127.0.0.1", "--dir", _folder.Path, "--save", ""])
        {
            RedirectStandardOutput = true,
        })!;
    }

    public string Address { get; }

    /// <summary>Skips the test where no server is installed.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        string? program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "No redis-server is installed, which the storage of clusters is tested with.");
        var server = new RedisServer(program!);
        await server.AnswersAsync();
        return server;
    }

    public async Task<ConnectionMultiplexer> ConnectAsync() => await ConnectionMultiplexer.ConnectAsync(Address);

    private async Task AnswersAsync()
    {
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPEndPoint.Parse(Address));
                return;
            }
            catch (SocketException) when (Stopwatch.GetElapsedTime(started) < StartWithin)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }
}
