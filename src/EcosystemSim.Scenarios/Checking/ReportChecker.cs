using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>Reads the block <c>report</c>.</summary>
internal static class ReportChecker
{
    private const string Path = "report";

    private static readonly string[] Keys = ["compare-to", "indicators"];

    public static (string Baseline, IReadOnlyList<string> Indicators) Read(
        CheckContext context, Node? node, IReadOnlyList<string> policies, IReadOnlyCollection<string>? knownIndicators)
    {
        if (node is null || context.Map(node, Path, "{ compare-to: none, indicators: [research-rank] }") is not { } map)
            return (Policy.NullName, []);
        context.RefuseUnknown(map, Path, Keys);
        string? compareTo = map.Find("compare-to") is { } entry
            ? context.Word(entry.Value, KeyPath.Join(Path, "compare-to"), policies, "a policy of this scenario")
            : null;
        IReadOnlyList<string> indicators = map.Find("indicators") is { } list
            ? Indicators(context, list.Value, knownIndicators)
            : [];
        return (compareTo ?? Policy.NullName, indicators);
    }

    private static List<string> Indicators(CheckContext context, Node node, IReadOnlyCollection<string>? known)
    {
        const string What = "an indicator";
        const string Key = $"{Path}.indicators";
        var found = new List<string>();
        if (context.List(node, Key, "a list of indicators, such as [research-rank, adoption]") is not { } list)
            return found;
        for (int i = 0; i < list.Items.Count; i++)
        {
            string key = KeyPath.Item(Key, i);
            string? indicator = known is null
                ? context.Text(list.Items[i], key, What)
                : context.Word(list.Items[i], key, [.. known], What);
            if (indicator is not null && found.Contains(indicator))
                context.Fail(list.Items[i], key, $"'{indicator}' is listed twice", "each indicator once");
            else if (indicator is not null)
                found.Add(indicator);
        }

        return found;
    }
}
