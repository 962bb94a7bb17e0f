using System.Net.Http.Headers;
using EcosystemSim.Examples.Committee;

// dotnet run --project src/Examples/EcosystemSim.Examples.Committee -- [http://127.0.0.1:5080] [NAME-OF-THE-RUN]
using var server = new HttpClient { BaseAddress = new Uri(args.ElementAtOrDefault(0) ?? "http://127.0.0.1:5080") };
if (Environment.GetEnvironmentVariable("ECOSIM_TOKEN") is { } token)
    server.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
await Committee.PlayAsync(server, args.ElementAtOrDefault(1) ?? "example-committee", Console.Out, CancellationToken.None);
