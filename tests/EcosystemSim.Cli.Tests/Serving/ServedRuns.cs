using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EcosystemSim.Cli.Tests.Serving;

/// <summary>The verb serve on a free port, with a data folder that tests may serve again.</summary>
internal sealed partial class ServedRuns : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(
        TestContext.Current.CancellationToken);

    private readonly Task<int> _serving;

    private ServedRuns(Shell shell, string options, Announcement output)
    {
        shell.Context = shell.Context with { Output = output };
        _serving = shell.Run($"serve --port 0 --data live {options}", _stop.Token);
    }

    public HttpClient Http { get; } = new();

    public static async Task<ServedRuns> Start(Shell shell, string options = "")
    {
        var output = new Announcement();
        var served = new ServedRuns(shell, options, output);
        Task first = await Task.WhenAny(output.Address, served._serving);
        Assert.True(first == output.Address, shell.Error);
        served.Http.BaseAddress = new Uri(await output.Address);
        return served;
    }

    public async Task<JsonElement> Ask(HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        request.Content = body is null ? null : JsonContent.Create(body);
        using HttpResponseMessage response = await Http.SendAsync(request, _stop.Token);
        string text = await response.Content.ReadAsStringAsync(_stop.Token);
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    /// <summary>Lets a run go on to a year, and waits for it.</summary>
    public async Task<JsonElement> RunTo(string run, int year)
    {
        await Ask(HttpMethod.Post, $"runs/{run}/run", new { year });
        JsonElement status;
        do
            status = await Ask(HttpMethod.Get, $"runs/{run}?rest=true");
        while (status.GetProperty("state").GetString() == "running");
        return status;
    }

    /// <summary>As Ctrl-C does.</summary>
    public async Task<int> Stop()
    {
        await _stop.CancelAsync();
        return await _serving;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Http.Dispose();
        _stop.Dispose();
    }

    /// <summary>Standard output, which tells where the server listens.</summary>
    private sealed partial class Announcement : StringWriter
    {
        private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Address => _address.Task;

        public override void WriteLine(string? value)
        {
            if (Url().Match(value ?? "") is { Success: true } match)
                _address.TrySetResult(match.Value);
            base.WriteLine(value);
        }

        [GeneratedRegex(@"http://[0-9.:]+")]
        private static partial Regex Url();
    }
}
