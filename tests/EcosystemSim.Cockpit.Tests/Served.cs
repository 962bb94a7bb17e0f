using System.Text;
using System.Text.Json;
using EcosystemSim.Cockpit.Hosting;
using EcosystemSim.Cockpit.Scenarios;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EcosystemSim.Cockpit.Tests;

/// <summary>The HTTP interface on a free port of the loopback interface, in front of made-up runs.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Served(WebApplication app, FakeCluster cluster, FakeCatalog catalog)
    {
        (_app, Cluster, Catalog) = (app, cluster, catalog);

        // As a client of another program: within one process the client's trace would decide what the server records.
        Http = new HttpClient(new SocketsHttpHandler { ActivityHeadersPropagator = null })
        {
            BaseAddress = new Uri(app.Urls.First()),
        };
    }

    public FakeCluster Cluster { get; }

    public FakeCatalog Catalog { get; }

    public HttpClient Http { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Served> Start(Func<CockpitOptions, CockpitOptions>? change = null)
    {
        var cluster = new FakeCluster();
        var catalog = new FakeCatalog();
        var options = new CockpitOptions { Port = 0 };
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.AddCockpit(change is null ? options : change(options));
        builder.Services.AddSingleton(cluster.Factory).AddSingleton<IScenarioCatalog>(catalog);
        WebApplication app = builder.Build();
        app.UseCockpit();
        await app.StartAsync(Cancel);
        return new Served(app, cluster, catalog);
    }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public async Task<HttpResponseMessage> Send(
        string method, string path, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = body };
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    public async Task<(int Status, JsonElement Body)> Ask(string method, string path, string? json = null)
    {
        using HttpResponseMessage response = await Send(method, path, json is null ? null : Json(json));
        string text = await response.Content.ReadAsStringAsync(Cancel);
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    /// <summary>Asks for something that must be refused, in the form that all refusals have.</summary>
    public async Task<(int Status, string Code)> Refused(
        string method, string path, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = await Send(method, path, body, headers);
        string text = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        JsonElement problem = JsonElement.Parse(text);
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.GetProperty("detail").GetString());
        Assert.DoesNotContain("EcosystemSim.", text, StringComparison.Ordinal);
        return ((int)response.StatusCode, problem.GetProperty("code").GetString()!);
    }

    public Task Stop() => _app.StopAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
