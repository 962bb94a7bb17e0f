using EcosystemSim.Results;
using EcosystemSim.Results.Stored;

namespace EcosystemSim.Cli.Verifying;

/// <summary>Says which data files of a results directory are not whole: the first thing that <c>ecosim verify</c> does.</summary>
internal static class IntegrityCheck
{
    /// <summary>False when one is not.</summary>
    /// <exception cref="UserErrorException">There are no results.</exception>
    public static bool Passes(CliContext context, string folder)
    {
        Manifest manifest = Manifest.TryRead(folder)
            ?? throw new UserErrorException($"'{folder}' holds no results of ecosim. Make some with 'ecosim run SCENARIO'.");
        (int files, IReadOnlyList<string> problems) = Integrity.Check(
            folder, manifest.Digests ?? new Dictionary<string, string>());
        context.Output.WriteLine($"data files: {files - problems.Count} of {files} whole");
        foreach (string problem in problems)
            context.Error.WriteLine($"{problem}. Remove it and run the command of the manifest again: its runs are done again.");
        return problems.Count == 0;
    }
}
