using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>Reads a nation's code. Who writes a name instead is told the code.</summary>
internal static class NationCode
{
    private const string What = "a nation of the starting world (ISO 3166 alpha-3 code)";

    private const int ShortestName = 4;

    /// <summary>The code, or null after an error; any word where the starting world is not known.</summary>
    public static string? Read(CheckContext context, Node node, string key, NationTable? table)
    {
        if (context.Text(node, key, What) is not { } text || table is null || table.Iso3.Contains(text))
            return (node as ScalarNode)?.Text;
        context.Fail(node, key, $"'{text}' is not {What}", null, ByName(text, table) ?? NearestWord.Of(text, table.Iso3));
        return null;
    }

    private static string? ByName(string text, NationTable table)
    {
        if (text.Length < ShortestName)
            return null;
        int[] named = [.. Enumerable.Range(0, table.Count)
            .Where(i => table.Names[i].StartsWith(text, StringComparison.OrdinalIgnoreCase))];
        return named.Length == 1 ? table.Iso3[named[0]] : null;
    }
}
