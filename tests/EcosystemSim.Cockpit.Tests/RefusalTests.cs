using System.Text;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Cockpit.Tests;

/// <summary>What is refused, with which status and code; a refused request never reaches a grain.</summary>
public sealed class RefusalTests
{
    private const string Decision = "/api/v1/runs/my-run/institutions/steering-committee/decisions/1";

    [Theory]
    [InlineData(LiveRunError.NotFound, 404, "not-found")]
    [InlineData(LiveRunError.Gone, 410, "gone")]
    [InlineData(LiveRunError.Conflict, 409, "conflict")]
    [InlineData(LiveRunError.TooLate, 409, "too-late")]
    [InlineData(LiveRunError.WrongYear, 422, "wrong-year")]
    [InlineData(LiveRunError.Invalid, 400, "invalid")]
    [InlineData(LiveRunError.NotController, 403, "not-controller")]
    [InlineData(LiveRunError.NotOpen, 409, "not-open")]
    public async Task ARefusalOfARun_HasItsStatusAndCode(LiveRunError error, int status, string code)
    {
        await using Served served = await Served.Start();
        served.Cluster.Refusal = new LiveRunException(error, "What was wrong.");
        Assert.Equal((status, code), await served.Refused("PUT", Decision, Served.Json("""{"controller":"me","values":{}}""")));
        Assert.Equal((status, code), await served.Refused("GET", "/api/v1/runs/my-run"));
        Assert.Equal((status, code), await served.Refused("GET", "/api/v1/runs/my-run/events"));
    }

    [Fact]
    public async Task EveryErrorOfARun_IsMapped()
    {
        await using Served served = await Served.Start();
        foreach (LiveRunError error in Enum.GetValues<LiveRunError>())
        {
            served.Cluster.Refusal = new LiveRunException(error, "What was wrong.");
            (_, string code) = await served.Refused("GET", "/api/v1/runs/my-run");
            Assert.Equal(error == LiveRunError.Invalid, code == "invalid");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"values":{}}""")]
    [InlineData("""{"controller":"me"}""")]
    [InlineData("""{"controller":null,"values":{}}""")]
    [InlineData("""{"controller":"me","values":{},"extra":1}""")]
    [InlineData("""{"controller":"me","Values":{}}""")]
    [InlineData("""{"controller":"me","values":{"a":"1"}}""")]
    [InlineData("""{"controller":"me","values":{"a":null}}""")]
    [InlineData("""{"controller":"me","values":{"a":NaN}}""")]
    [InlineData("""{"controller":"me","values":{"a":"NaN"}}""")]
    [InlineData("""{"controller":"me","values":{"a":1e999}}""")]
    [InlineData("""{"controller":"me","values":{"a":1,"a":2}}""")]
    [InlineData("""{"controller":"me","controller":"you","values":{}}""")]
    [InlineData("""{"controller":7,"values":{}}""")]
    [InlineData("""{"controller":"me","values":[[[[[[[[[[[[1]]]]]]]]]]]]}""")]
    public async Task ADecisionThatIsMalformed_ReachesNoGrain(string body)
    {
        await using Served served = await Served.Start();
        Assert.Equal((400, "invalid"), await served.Refused("PUT", Decision, Served.Json(body)));
        Assert.Empty(served.Cluster.Calls);
    }

    [Fact]
    public async Task ADecisionOfTooManyChoices_IsRefused()
    {
        await using Served served = await Served.Start();
        string values = string.Join(',', Enumerable.Range(0, 65).Select(i => $"\"k{i}\":1"));
        Assert.Equal((400, "invalid"), await served.Refused(
            "PUT", Decision, Served.Json("""{"controller":"me","values":{""" + values + "}}")));
        Assert.Empty(served.Cluster.Calls);
    }

    [Theory]
    [InlineData("POST", "runs", """{"policy":"none"}""")]
    [InlineData("POST", "runs", """{"policy":"none","scenario":"made-up","scenarioText":"x"}""")]
    [InlineData("POST", "runs", """{"policy":"none","scenario":"../../etc/passwd"}""")]
    [InlineData("POST", "runs", """{"policy":"none","scenario":"iran"}""")]
    [InlineData("POST", "runs", """{"policy":"wish","scenario":"made-up"}""")]
    [InlineData("POST", "runs", """{"policy":"none","scenarioText":"bad"}""")]
    [InlineData("POST", "runs", """{"policy":"none","scenario":"made-up","deadlineSeconds":-1}""")]
    [InlineData("POST", "runs", """{"policy":"none","scenario":"made-up","deadlineSeconds":1e300}""")]
    [InlineData("POST", "runs", """{"policy":"none","scenario":"made-up","deadlineSeconds":1e999}""")]
    [InlineData("POST", "runs", """{"policy":"none","scenario":"made-up","future":1.5}""")]
    [InlineData("POST", "runs/my-run/run", """{"year":1,"month":2}""")]
    [InlineData("POST", "runs/my-run/run", """{"year":2147483647}""")]
    [InlineData("POST", "runs/my-run/run", """{"year":0}""")]
    [InlineData("POST", "runs/my-run/step", """{"months":99999999999}""")]
    [InlineData("PUT", "runs/my-run/speed", "{}")]
    [InlineData("PUT", "runs/my-run/deadline", "{}")]
    [InlineData("PUT", "runs/my-run/deadline", """{"seconds":1e12}""")]
    [InlineData("POST", "runs/my-run/branches", "{}")]
    [InlineData("GET", "runs/my-run/indicators?fromYear=soon", null)]
    [InlineData("GET", "runs/my-run/comparison", null)]
    [InlineData("GET", "runs/my-run/institutions", null)]
    [InlineData("DELETE", "runs/my-run/institutions/firm/1/controller", null)]
    [InlineData("GET", "runs/my-run/events?after=x", null)]
    public async Task WhatMakesNoSense_ChangesNothing(string method, string path, string? body)
    {
        await using Served served = await Served.Start();
        Assert.Equal(
            (400, "invalid"), await served.Refused(method, $"/api/v1/{path}", body is null ? null : Served.Json(body)));
        Assert.Empty(served.Cluster.Calls);
    }

    [Theory]
    [InlineData("runs/..%2f..%2fetc%2fpasswd")]
    [InlineData("runs/%2e%2e")]
    [InlineData("runs/a.b")]
    [InlineData("runs/a%0ab")]
    [InlineData("runs/01234567890123456789012345678901234567890123456789012345678901234")]
    [InlineData("runs/my-run/institutions/firm/01234567890123456789012345678901234567890123456789012345678901234")]
    [InlineData("runs/my-run/comparison?to=../other")]
    [InlineData("runs/my-run/epochs/soon")]
    [InlineData("institutions/wish")]
    [InlineData("wishes")]
    public async Task ANameThatIsNone_IsNeverTheKeyOfAGrainNorAFile(string path)
    {
        await using Served served = await Served.Start();
        (int status, _) = await served.Refused("GET", $"/api/v1/{path}");
        Assert.Equal(404, status);
        Assert.DoesNotContain(served.Cluster.Calls, call => !call.StartsWith("0 Schemas", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/../../etc/passwd")]
    [InlineData("/docs/..%2f..%2fetc/passwd")]
    [InlineData("/appsettings.json")]
    [InlineData("/openapi/..%2fv1.json")]
    public async Task NoFile_IsServed(string path)
    {
        await using Served served = await Served.Start();
        using HttpResponseMessage response = await served.Send("GET", path);
        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task BodiesThatAreTooLarge_AreRefused_AlsoWithoutALength()
    {
        await using Served served = await Served.Start();
        string large = "{\"values\":{},\"controller\":\"" + new string('x', 20_000) + "\"}";
        Assert.Equal((413, "too-large"), await served.Refused("PUT", Decision, Served.Json(large)));
        using var endless = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(large)));
        endless.Headers.ContentType = new("application/json");
        Assert.Equal((413, "too-large"), await served.Refused("PUT", Decision, endless, ("Transfer-Encoding", "chunked")));
        using var yaml = new StringContent(new string('#', (1 << 20) + 1), Encoding.UTF8, "application/yaml");
        Assert.Equal((413, "too-large"), await served.Refused("POST", "/api/v1/runs/yaml?policy=none", yaml));
        Assert.Empty(served.Cluster.Calls);
    }

    [Fact]
    public async Task AScenarioOfAMebibyte_IsRead()
    {
        await using Served served = await Served.Start();
        using var yaml = new StringContent(new string('#', 1 << 20), Encoding.UTF8, "application/yaml");
        using HttpResponseMessage response = await served.Send("POST", "/api/v1/runs/yaml?policy=none", yaml);
        Assert.Equal(201, (int)response.StatusCode);
        Assert.Equal(1 << 20, served.Catalog.Text!.Length);
    }

    [Fact]
    public async Task OtherMediaTypesAndEncodings_AreRefused()
    {
        await using Served served = await Served.Start();
        using var text = new StringContent("""{"controller":"me","values":{}}""", Encoding.UTF8, "text/plain");
        Assert.Equal((415, "wrong-type"), await served.Refused("PUT", Decision, text));
        using var json = Served.Json("{}");
        Assert.Equal((415, "wrong-type"), await served.Refused("POST", "/api/v1/runs/yaml?policy=none", json));
        using var latin = new ByteArrayContent([0x6e, 0xfc, 0x0a]);
        latin.Headers.ContentType = new("application/yaml");
        Assert.Equal((400, "invalid"), await served.Refused("POST", "/api/v1/runs/yaml?policy=none", latin));
    }

    [Fact]
    public async Task WrongMethods_AreToldWhichAreRight()
    {
        await using Served served = await Served.Start();
        Assert.Equal((405, "wrong-method"), await served.Refused("PATCH", "/api/v1/runs/my-run"));
    }

    [Fact]
    public async Task TheErrorsOfAScenario_AreAllTold()
    {
        await using Served served = await Served.Start();
        (_, System.Text.Json.JsonElement problem) = await served.Ask(
            "POST", "/api/v1/runs", """{"policy":"none","scenarioText":"bad"}""");
        Assert.Equal(2, problem.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task AFault_KeepsItsReasonsToItself()
    {
        await using Served served = await Served.Start();
        served.Cluster.Refusal = new InvalidOperationException("A secret of the program.");
        using HttpResponseMessage response = await served.Send("GET", "/api/v1/runs");
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(500, (int)response.StatusCode);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClusterThatDoesNotAnswer_IsAReasonToComeBack()
    {
        await using Served served = await Served.Start(
            options => options with { RequestTimeout = TimeSpan.FromMilliseconds(200) });
        served.Cluster.Refusal = new TimeoutException();
        using HttpResponseMessage lost = await served.Send("GET", "/api/v1/runs");
        Assert.Equal(503, (int)lost.StatusCode);
        Assert.NotNull(lost.Headers.RetryAfter);
        served.Catalog.IsStuck = true;
        Assert.Equal((504, "timeout"), await served.Refused("GET", "/api/v1/scenarios"));
    }
}
