using System.Net;
using System.Net.Http.Headers;
using System.Text;
using EcosystemSim.Cockpit.Hosting;
using Microsoft.AspNetCore.Builder;

namespace EcosystemSim.Cockpit.Tests;

/// <summary>Who is let in, and how often.</summary>
public sealed class GuardTests
{
    private const string Token = "0123456789abcdef-token";

    [Fact]
    public void WithoutAToken_NoAddressIsBoundThatOthersCanReach()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        Assert.Throws<ArgumentException>(() => builder.AddCockpit(new CockpitOptions { Address = IPAddress.Any }));
        Assert.Throws<ArgumentException>(() => builder.AddCockpit(new CockpitOptions { Address = IPAddress.IPv6Any }));
        builder.AddCockpit(new CockpitOptions { Address = IPAddress.Any, Token = Token });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer 0123456789abcdef-tokem")]
    [InlineData("Bearer 0123456789abcdef-token2")]
    [InlineData("Bearer 0123456789abcdef")]
    [InlineData("Token 0123456789abcdef-token")]
    [InlineData("Basic !!!")]
    [InlineData("Basic bm9jb2xvbg==")]
    public async Task WithoutTheToken_OnlyHealthIsTold(string? header)
    {
        await using Served served = await Served.Start(options => options with { Token = Token });
        (string, string)[] headers = header is null ? [] : [("Authorization", header)];
        string[] paths = ["/api/v1/runs", "/api/v1/runs/my-run/events", "/docs", "/openapi/v1.json", "/orleans", "/x"];
        foreach (string path in paths)
            Assert.Equal((401, "no-token"), await served.Refused("GET", path, null, headers));
        Assert.Empty(served.Cluster.Calls);
        using HttpResponseMessage health = await served.Send("GET", "/health", null, headers);
        Assert.Equal(200, (int)health.StatusCode);
    }

    [Fact]
    public async Task TheToken_LetsIn_AsBearerFromProgramsAndAsPasswordFromBrowsers()
    {
        await using Served served = await Served.Start(options => options with { Token = Token });
        string basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"anybody:{Token}"));
        foreach (string header in new[] { $"Bearer {Token}", $"bearer {Token}", $"Basic {basic}" })
        {
            using HttpResponseMessage response = await served.Send("GET", "/api/v1/runs", null, ("Authorization", header));
            Assert.Equal(200, (int)response.StatusCode);
        }

        using HttpResponseMessage refused = await served.Send("GET", "/docs");
        Assert.Contains(refused.Headers.WwwAuthenticate, challenge => challenge.Scheme == "Basic");
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:5080")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("10.0.0.1")]
    public async Task OnLoopback_TheNameOfAnotherHostIsRefused(string host)
    {
        await using Served served = await Served.Start();
        Assert.Equal((421, "wrong-host"), await served.Refused("GET", "/api/v1/runs", null, ("Host", host)));
        Assert.Empty(served.Cluster.Calls);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5080")]
    public async Task OnLoopback_ItsOwnNamesAreTaken(string host)
    {
        await using Served served = await Served.Start();
        using HttpResponseMessage response = await served.Send("GET", "/api/v1/runs", null, ("Host", host));
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task PagesOfOtherSites_ChangeNothing(string name, string value)
    {
        await using Served served = await Served.Start();
        Assert.Equal((403, "wrong-origin"), await served.Refused("POST", "/api/v1/runs/my-run/stop", null, (name, value)));
        Assert.Empty(served.Cluster.Calls);
    }

    [Fact]
    public async Task PagesOfOtherSites_MayNotReadEither()
    {
        await using Served served = await Served.Start();
        using HttpResponseMessage preflight = await served.Send(
            "OPTIONS", "/api/v1/runs", null, ("Origin", "https://evil.example"), ("Access-Control-Request-Method", "POST"));
        Assert.Equal(403, (int)preflight.StatusCode);
        Assert.DoesNotContain(
            preflight.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        string own = served.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);
        using HttpResponseMessage page = await served.Send("POST", "/api/v1/runs/my-run/pause", null, ("Origin", own));
        Assert.Equal(200, (int)page.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/runs")]
    [InlineData("/nowhere")]
    [InlineData("/health")]
    [InlineData("/docs")]
    public async Task EveryAnswer_KeepsBrowsersFromDoingMoreThanShowIt(string path)
    {
        await using Served served = await Served.Start();
        using HttpResponseMessage response = await served.Send("GET", path);
        HttpResponseHeaders headers = response.Headers;
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        string policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.False(headers.Contains("Server"));
        Assert.False(headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task MoreThanItsShare_NoClientGets_AndIsToldWhenToComeBack()
    {
        await using Served served = await Served.Start(options => options with { RequestsPerMinute = 3, Token = Token });
        for (int i = 0; i < 3; i++)
            Assert.Equal((401, "no-token"), await served.Refused("GET", "/api/v1/runs"));
        using HttpResponseMessage response = await served.Send("GET", "/api/v1/runs", null, ("Authorization", $"Bearer {Token}"));
        Assert.Equal(429, (int)response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal((429, "too-many"), await served.Refused("GET", "/api/v1/runs"));
        Assert.Empty(served.Cluster.Calls);
    }
}
