using System.CommandLine;
using System.CommandLine.Parsing;
using EcosystemSim.Grains.Hosting;

namespace EcosystemSim.Cli.Verbs;

/// <summary>The option that names a cluster; the same for every verb.</summary>
internal static class ClusterOption
{
    public static Option<ClusterUrl?> Create(string description) => new("--cluster")
    {
        Description = $"{description} rediss:// for TLS; the password of Redis in {ClusterUrl.PasswordVariable}.",
        HelpName = "redis://HOST:PORT[/NAME]",
        CustomParser = Parse,
    };

    private static ClusterUrl? Parse(ArgumentResult result)
    {
        try
        {
            return ClusterUrl.Parse(result.Tokens[0].Value, Environment.GetEnvironmentVariable);
        }
        catch (FormatException wrong)
        {
            result.AddError(wrong.Message);
            return null;
        }
    }
}
