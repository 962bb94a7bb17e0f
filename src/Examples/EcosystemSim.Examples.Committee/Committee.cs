using System.Net.Http.Json;
using System.Text.Json;

namespace EcosystemSim.Examples.Committee;

/// <summary>
/// Plays the national steering committee of a live run over HTTP, with a rule of its own: the plan whose money was paid out best
/// last year gets the largest share of the next. References nothing of the simulator.
/// </summary>
public static class Committee
{
    private const string Me = "example-committee";
    private const double SmallestShare = 0.1;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static readonly string[] Plans = ["academic", "firms", "hub"];

    /// <summary>Starts a run, decides in each of its years, and tells what came of it.</summary>
    public static async Task PlayAsync(HttpClient server, string run, TextWriter output, CancellationToken cancel)
    {
        await Send(server, HttpMethod.Post, "runs", new { run, scenario = "iran-1403", policy = "repeated-5y" }, cancel);
        string committee = $"runs/{run}/institutions/steering-committee";
        await Send(server, HttpMethod.Put, $"{committee}/controller", new { controller = Me }, cancel);
        await Send(server, HttpMethod.Post, $"runs/{run}/run", new { }, cancel);
        while (true)
        {
            JsonElement status = await Send(server, HttpMethod.Get, $"runs/{run}?rest=true", null, cancel);
            string state = status.GetProperty("state").GetString()!;
            if (state is "finished" or "stopped" or "failed")
                break;
            if (state != "waiting")
            {
                await Task.Delay(Pause, cancel);
                continue;
            }

            int year = status.GetProperty("comingYear").GetInt32();
            JsonElement seen = (await Send(server, HttpMethod.Get, committee, null, cancel)).GetProperty("seen");
            Dictionary<string, double> decision = Decide(seen);
            var body = new { controller = Me, values = decision };
            await Send(server, HttpMethod.Put, $"{committee}/decisions/{year}", body, cancel);
            string told = string.Join(", ", decision.Select(each => $"{each.Key} {each.Value:F2}"));
            await output.WriteLineAsync($"year {year}: {told}");
        }

        JsonElement years = await Send(
            server, HttpMethod.Get, $"runs/{run}/indicators?keys=research-rank,application-rank", null, cancel);
        JsonElement last = years.GetProperty("rows").EnumerateArray().Last();
        await output.WriteLineAsync($"after year {last.GetProperty("year")}: {last.GetProperty("values")}");
    }

    /// <summary>Shares in proportion to what was paid out of each plan last year.</summary>
    public static Dictionary<string, double> Decide(JsonElement seen)
    {
        double[] paid = [.. Plans.Select(plan => Math.Max(SmallestShare, seen.GetProperty($"execution-{plan}").GetDouble()))];
        return Plans.Zip(paid).ToDictionary(plan => $"share-{plan.First}", plan => plan.Second / paid.Sum());
    }

    private static async Task<JsonElement> Send(
        HttpClient server, HttpMethod method, string path, object? body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}");
        request.Content = body is null ? null : JsonContent.Create(body);
        using HttpResponseMessage response = await server.SendAsync(request, cancel);
        string text = await response.Content.ReadAsStringAsync(cancel);
        return response.IsSuccessStatusCode
            ? JsonElement.Parse(text)
            : throw new HttpRequestException($"{method} {path}: {text}");
    }
}
