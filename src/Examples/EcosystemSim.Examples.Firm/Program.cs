using System.Globalization;
using System.Net;
using EcosystemSim.Examples.Firm;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

// First: ecosim serve --gateway 5081, and start a run there. Then:
// dotnet run --project src/Examples/EcosystemSim.Examples.Firm -- NAME-OF-THE-RUN [5081]
int port = int.Parse(args.ElementAtOrDefault(1) ?? "5081", CultureInfo.InvariantCulture);
HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
builder.UseOrleansClient(client => client
    .UseStaticClustering(new IPEndPoint(IPAddress.Loopback, port))
    .Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = ("ecosim", "ecosim-serve")));
using IHost host = builder.Build();
await host.StartAsync();
await Firm.PlayAsync(host.Services.GetRequiredService<IGrainFactory>(), args[0], Console.Out, CancellationToken.None);
await host.StopAsync();
