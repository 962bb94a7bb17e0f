using System.Globalization;
using EcosystemSim.Model.Runs;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Replaying;

/// <summary>Finds a run of a study by what a person types: its key, the beginning of it, or POLICY/FUTURE/REPLICATE.</summary>
internal static class RunFinder
{
    /// <summary>Shorter beginnings of a key are guesses.</summary>
    private const int LeastDigits = 6;

    /// <exception cref="UserErrorException">No run is meant, or several.</exception>
    public static RunId Find(Study study, string text)
    {
        string[] parts = text.Split('/');
        return parts.Length >= 3 ? ByPlace(study, text, parts) : ByKey(study, text);
    }

    private static RunId ByPlace(Study study, string text, string[] parts)
    {
        // Policies of studies of several scenarios have a slash in their names.
        string name = string.Join('/', parts[..^2]);
        string[] names = [.. study.Policies.Select(policy => policy.Name)];
        int policy = Array.IndexOf(names, name);
        if (policy < 0)
            throw new UserErrorException($"There is no policy '{name}' here. There are: {string.Join(", ", names)}.");
        bool whole = int.TryParse(parts[^2], NumberStyles.None, CultureInfo.InvariantCulture, out int future)
            & int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int replicate);
        RunId run = new(policy, future, replicate);
        return whole && study.Runs.Contains(run)
            ? run
            : throw new UserErrorException(
                $"There is no run '{text}' here. Expected POLICY/FUTURE/REPLICATE, futures and replicates counted from 0.");
    }

    private static RunId ByKey(Study study, string text)
    {
        string wanted = text.ToLowerInvariant();
        if (wanted.Length < LeastDigits || !wanted.All(char.IsAsciiHexDigit))
        {
            throw new UserErrorException(
                $"'{text}' names no run. Expected a run key, or at least its first {LeastDigits} digits, as in runs.parquet and "
                + "failures.parquet, or POLICY/FUTURE/REPLICATE.");
        }

        // The same run under two policies that do the same has one key: either will do.
        var found = study.Runs.Select(run => (Run: run, study.KeyOf(run).Hex))
            .Where(run => run.Hex.StartsWith(wanted, StringComparison.Ordinal))
            .DistinctBy(run => run.Hex).Take(2).ToArray();
        return found.Length switch
        {
            1 => found[0].Run,
            0 => throw new UserErrorException($"No run here has a key that begins with {wanted}."),
            _ => throw new UserErrorException($"Several runs here have keys that begin with {wanted}: give more digits."),
        };
    }
}
