using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace EcosystemSim.Cluster.Tests;

/// <summary>A process that a test starts, listens to, and ends in whatever way.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentQueue<string> _lines = new();
    private readonly Process _process;

    private ChildProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool HasExited => _process.HasExited;

    public string Output => string.Join('\n', _lines);

    public static ChildProcess Start(string program, params IEnumerable<string> arguments) =>
        new(new ProcessStartInfo(program, arguments));

    /// <summary>The program of this product.</summary>
    public static ChildProcess Ecosim(IReadOnlyDictionary<string, string> variables, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Cli.CommandLine).Assembly.Location, .. arguments]);
        foreach ((string name, string value) in variables)
            start.Environment[name] = value;
        return new ChildProcess(start);
    }

    public int Count(string words) => _lines.Count(line => line.Contains(words, StringComparison.Ordinal));

    /// <summary>Waits for a line.</summary>
    public async Task Says(string words, TimeSpan within, CancellationToken cancel)
    {
        long started = Stopwatch.GetTimestamp();
        while (Count(words) == 0)
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < within, $"Nobody said '{words}':\n{Output}");
            await Task.Delay(LookEvery, cancel);
        }
    }

    /// <summary>Waits for the end; its exit code.</summary>
    public async Task<int> Ends(TimeSpan within, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(within);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            Assert.Fail($"It did not end within {within}:\n{Output}");
        }

        return _process.ExitCode;
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public Task Signal(string name) => Signal(name, _process.Id);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
    }

    private static async Task Signal(string name, int process)
    {
        using Process kill = Process.Start("kill", [$"-{name}", process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private void Hear(string? line)
    {
        if (line is not null)
            _lines.Enqueue(line);
    }
}
