using System.Text.Json;

namespace EcosystemSim.Cockpit.Tests;

/// <summary>Every address asks the right grain the right thing, and its answer is JSON with objects by key.</summary>
public sealed class EndpointTests(ServedFixture fixture) : IClassFixture<ServedFixture>
{
    private const string Firm = "/api/v1/runs/my-run/institutions/firm/00000000000000a7";
    private const string Committee = "/api/v1/runs/my-run/institutions/steering-committee";

    private readonly Served _served = fixture.Served;

    [Theory]
    [InlineData("GET", "runs", null, 200, "0 List")]
    [InlineData("GET", "runs/my-run", null, 200, "my-run Status")]
    [InlineData("GET", "runs/my-run?rest=true", null, 200, "my-run Rest")]
    [InlineData("DELETE", "runs/my-run", null, 204, "0 Delete my-run")]
    [InlineData("POST", "runs/my-run/step", null, 200, "my-run Step 1")]
    [InlineData("POST", "runs/my-run/step", """{"months":3}""", 200, "my-run Step 3")]
    [InlineData("POST", "runs/my-run/run", """{"year":2}""", 200, "my-run RunToMonth 24")]
    [InlineData("POST", "runs/my-run/run", """{"month":5}""", 200, "my-run RunToMonth 5")]
    [InlineData("POST", "runs/my-run/run", null, 200, "my-run RunToMonth 120")]
    [InlineData("POST", "runs/my-run/pause", null, 200, "my-run Pause")]
    [InlineData("POST", "runs/my-run/stop", null, 200, "my-run Stop")]
    [InlineData("PUT", "runs/my-run/speed", """{"monthsPerMinute":60}""", 200, "my-run SetSpeed 60")]
    [InlineData("PUT", "runs/my-run/deadline", """{"seconds":90.5}""", 200, "my-run SetDeadline 90.5")]
    [InlineData("PUT", "runs/my-run/deadline", """{"seconds":null}""", 200, "my-run SetDeadline -0.001")]
    [InlineData("POST", "runs/my-run/branches", """{"run":"b","year":1,"title":"T"}""", 201, "my-run Branch b 1 T")]
    [InlineData("POST", "runs/my-run/branches", """{"run":"b","year":1}""", 201, "my-run Branch b 1 A run")]
    [InlineData("GET", "runs/my-run/indicators", null, 200, "my-run Indicators -1")]
    [InlineData("GET", "runs/my-run/indicators?fromYear=3", null, 200, "my-run Indicators 3")]
    [InlineData("GET", "runs/my-run/comparison?to=other", null, 200, "my-run Compare other")]
    [InlineData("GET", "runs/my-run/epochs/1", null, 200, "my-run Epoch 1")]
    [InlineData("GET", "runs/my-run/institutions?type=firm", null, 200, "my-run Institutions firm")]
    [InlineData("GET", "institutions", null, 200, "0 Schemas")]
    [InlineData("GET", "institutions/firm", null, 200, "0 Schemas")]
    public async Task AnAddress_AsksOneGrain(string method, string path, string? body, int status, string call)
    {
        (int got, JsonElement answer) = await _served.Ask(method, $"/api/v1/{path}", body);
        Assert.Equal(status, got);
        Assert.Equal(call, _served.Cluster.Calls.Last());
        Assert.Equal(status == 204 ? JsonValueKind.Undefined : JsonValueKind.Object, answer.ValueKind);
    }

    [Theory]
    [InlineData("GET", Firm, null, "my-run Institution firm/00000000000000a7")]
    [InlineData("GET", Firm + "/history", null, "my-run History firm/00000000000000a7")]
    [InlineData("PUT", Firm + "/controller", """{"controller":"me"}""", "my-run TakeControl firm/00000000000000a7 me")]
    [InlineData("DELETE", Firm + "/controller?controller=me", null, "my-run Release firm/00000000000000a7 me")]
    [InlineData("PUT", Firm + "/decisions/2", """{"controller":"me","values":{"hiring":1.5,"effort":0}}""",
        "my-run Submit firm/00000000000000a7 me 2 effort=0 hiring=1.5")]
    [InlineData("GET", Committee, null, "my-run Institution steering-committee")]
    [InlineData("GET", Committee + "/history", null, "my-run History steering-committee")]
    [InlineData("PUT", Committee + "/controller", """{"controller":"me"}""", "my-run TakeControl steering-committee me")]
    [InlineData("DELETE", Committee + "/controller?controller=me", null, "my-run Release steering-committee me")]
    [InlineData("PUT", Committee + "/decisions/2", """{"controller":"me","values":{}}""",
        "my-run Submit steering-committee me 2 ")]
    public async Task AnInstitution_IsNamedByItsTypeAndNumber(string method, string path, string? body, string call)
    {
        (int status, _) = await _served.Ask(method, path, body);
        Assert.Equal(200, status);
        Assert.Equal(call, _served.Cluster.Calls.Last());
    }

    [Fact]
    public async Task ARun_StartsFromAShippedScenario()
    {
        (int status, JsonElement run) = await _served.Ask(
            "POST", "/api/v1/runs",
            """
            {"scenario":"made-up","policy":"more","run":"mine","future":2,"replicate":3,"deadlineSeconds":60,"monthsPerMinute":12}
            """);
        Assert.Equal(201, status);
        Assert.Equal("my-run", run.GetProperty("run").GetString());
        Assert.Equal("0 Create mine more 2 3 60 12", _served.Cluster.Calls.Last());
        Assert.Equal("More awareness", _served.Cluster.Created!.Title);
    }

    [Fact]
    public async Task ARun_StartsFromAPostedScenario_InJsonAndAsItIs()
    {
        await _served.Ask("POST", "/api/v1/runs", """{"scenarioText":"name: x\nyears: 3","policy":"none","title":"T"}""");
        Assert.Equal("name: x\nyears: 3", _served.Catalog.Text);
        Assert.Matches("^0 Create none-[0-9a-f]{8} none 0 0 -0.001 0$", _served.Cluster.Calls.Last());
        using var yaml = new StringContent("name: ü\n", System.Text.Encoding.UTF8, "application/yaml");
        using HttpResponseMessage response = await _served.Send(
            "POST", "/api/v1/runs/yaml?policy=more&run=y&deadlineSeconds=0", yaml);
        Assert.Equal("/api/v1/runs/my-run", response.Headers.Location?.ToString());
        Assert.Equal("name: ü\n", _served.Catalog.Text);
        Assert.Equal("0 Create y more 0 0 0 0", _served.Cluster.Calls.Last());
    }

    [Fact]
    public async Task NumbersThatAreNone_AreNull()
    {
        (_, JsonElement indicators) = await _served.Ask("GET", "/api/v1/runs/my-run/indicators");
        JsonElement first = indicators.GetProperty("rows")[0];
        Assert.Equal(-1, first.GetProperty("year").GetInt32());
        Assert.Equal(17, first.GetProperty("values").GetProperty("research-rank").GetDouble());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("values").GetProperty("ai-papers").ValueKind);
        (_, JsonElement firm) = await _served.Ask("GET", Firm);
        Assert.Equal(1.5, firm.GetProperty("submitted").GetProperty("hiring").GetDouble());
        Assert.Equal(JsonValueKind.Null, firm.GetProperty("seen").GetProperty("cash").ValueKind);
        (_, JsonElement kind) = await _served.Ask("GET", "/api/v1/institutions/firm");
        Assert.Equal(JsonValueKind.Null, kind.GetProperty("decides")[0].GetProperty("high").ValueKind);
    }

    [Fact]
    public async Task Columns_CanBeChosen()
    {
        (_, JsonElement all) = await _served.Ask("GET", "/api/v1/runs/my-run/comparison?to=other&keys=ai-papers");
        JsonElement values = all.GetProperty("differences")[0].GetProperty("values");
        Assert.Equal(["ai-papers"], values.EnumerateObject().Select(each => each.Name));
        Assert.Equal((400, "invalid"), await _served.Refused("GET", "/api/v1/runs/my-run/indicators?keys=ai-papers,wishes"));
    }

    [Fact]
    public async Task TheLedgerOfAYear_NamesInstitutionsAndWhoAnswered()
    {
        (_, JsonElement ledger) = await _served.Ask("GET", "/api/v1/runs/my-run/epochs/1?type=firm");
        Assert.Equal("00000000000000ff", ledger.GetProperty("seenHash").GetString());
        JsonElement rows = Assert.Single(ledger.GetProperty("tables").EnumerateArray()).GetProperty("rows");
        Assert.Equal("firm/00000000000000a7", rows[0].GetProperty("institution").GetString());
        Assert.Equal(JsonValueKind.Null, rows[0].GetProperty("answeredBy").ValueKind);
        Assert.Equal("me", rows[1].GetProperty("answeredBy").GetString());
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("decided").GetProperty("hiring").ValueKind);
        Assert.Equal(5, rows[1].GetProperty("applied").GetProperty("hiring").GetDouble());
        (_, JsonElement all) = await _served.Ask("GET", "/api/v1/runs/my-run/epochs/1");
        Assert.Equal(2, all.GetProperty("tables").GetArrayLength());
        Assert.Equal((404, "not-found"), await _served.Refused("GET", "/api/v1/runs/my-run/epochs/1?type=wishes"));
    }

    [Fact]
    public async Task StatesAndDeadlines_AreWordsAndSeconds()
    {
        (_, JsonElement run) = await _served.Ask("GET", "/api/v1/runs/my-run");
        Assert.Equal("waiting", run.GetProperty("state").GetString());
        Assert.Equal(JsonValueKind.Null, run.GetProperty("deadlineSeconds").ValueKind);
        Assert.Equal(2, run.GetProperty("comingYear").GetInt32());
        Assert.Equal("2024-03-20", run.GetProperty("origin").GetProperty("start").GetString());
    }

    [Fact]
    public async Task TheCatalogue_HasScenariosAndIndicatorsWithUnits()
    {
        (_, JsonElement scenarios) = await _served.Ask("GET", "/api/v1/scenarios");
        Assert.Equal("more", scenarios.GetProperty("scenarios")[0].GetProperty("policies")[1].GetProperty("name").GetString());
        (_, JsonElement indicators) = await _served.Ask("GET", "/api/v1/indicators");
        Assert.Contains(indicators.GetProperty("indicators").EnumerateArray(), each =>
            each.GetProperty("key").GetString() == "research-rank" && each.GetProperty("unit").GetString() == "rank");
    }
}
