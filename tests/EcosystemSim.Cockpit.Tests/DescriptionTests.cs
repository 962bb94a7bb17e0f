using System.Text.Json;

namespace EcosystemSim.Cockpit.Tests;

/// <summary>The interface says what it is.</summary>
public sealed class DescriptionTests(ServedFixture fixture) : IClassFixture<ServedFixture>
{
    private readonly Served _served = fixture.Served;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheDescription_HasEveryAddress_WithASummaryAndWhatItRefuses()
    {
        (int status, JsonElement document) = await _served.Ask("GET", "/openapi/v1.json");
        Assert.Equal(200, status);
        JsonProperty[] paths = [.. document.GetProperty("paths").EnumerateObject()];
        Assert.Equal(28, paths.Length);
        JsonElement[] operations =
            [.. paths.SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value)];
        Assert.All(operations, operation => Assert.NotEqual("", operation.GetProperty("summary").GetString()));
        Assert.All(
            paths.Where(path => path.Name.Contains("{run}", StringComparison.Ordinal))
                .SelectMany(path => path.Value.EnumerateObject()),
            operation => Assert.True(
                operation.Value.GetProperty("responses").GetProperty("404").GetProperty("content")
                    .TryGetProperty("application/problem+json", out _),
                operation.Value.GetProperty("summary").GetString()));
    }

    [Fact]
    public async Task TheDescription_ExplainsMembersAndStates()
    {
        (_, JsonElement document) = await _served.Ask("GET", "/openapi/v1.json");
        JsonElement schemas = document.GetProperty("components").GetProperty("schemas");
        JsonElement text = schemas.GetProperty("RunRequest").GetProperty("properties").GetProperty("scenarioText");
        Assert.Contains("YAML", text.GetProperty("description").GetString()!, StringComparison.Ordinal);
        JsonElement states = schemas.GetProperty("LiveRunState").GetProperty("enum");
        Assert.Contains("waiting", states.EnumerateArray().Select(word => word.GetString()));
    }

    [Fact]
    public async Task TheDescriptionForPeople_LoadsNothingFromElsewhere()
    {
        using HttpResponseMessage response = await _served.Send("GET", "/docs");
        string page = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Contains("openapi/v1.json", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_IsNoneWhenTheClusterDoesNotAnswer()
    {
        await using Served served = await Served.Start();
        (int status, JsonElement health) = await served.Ask("GET", "/health");
        Assert.Equal((200, "healthy"), (status, health.GetProperty("checks").GetProperty("silo").GetString()));
        served.Cluster.Refusal = new TimeoutException("A secret of the cluster.");
        (status, health) = await served.Ask("GET", "/health");
        Assert.Equal((503, "unhealthy"), (status, health.GetProperty("checks").GetProperty("silo").GetString()));
        Assert.DoesNotContain("secret", health.ToString(), StringComparison.Ordinal);
    }
}
