using System.Text.Json;
using System.Text.Json.Nodes;
using EcosystemSim.Scenarios.Schema;
using Json.Schema;

namespace EcosystemSim.Scenarios.Tests.Schema;

/// <summary>The schema as an editor uses it.</summary>
internal static class EditorSchema
{
    private static readonly string Text = ScenarioSchema.Write();

    private static readonly JsonSchema Schema = JsonSchema.FromText(Text);

    private static readonly JsonNode Parsed = JsonNode.Parse(Text)!;

    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 2000 };

    /// <summary>Where the schema sees mistakes; empty where it accepts the text, null where the text is no YAML.</summary>
    public static IReadOnlyList<string>? Mistakes(string text)
    {
        if (EditorView.Of(text) is not { } instance)
            return null;
        EvaluationResults results = Schema.Evaluate(
            JsonSerializer.SerializeToElement(instance, Deep), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid
            ? []
            : [.. (results.Details ?? []).Where(detail => detail.Errors is { Count: > 0 })
                .Select(detail => $"{detail.InstanceLocation}")];
    }

    public static bool Accepts(string text) => Mistakes(text) is [];

    /// <summary>The property of the schema that describes a key, found by its path.</summary>
    public static JsonObject Property(params string[] path)
    {
        JsonNode at = Parsed;
        foreach (string step in path)
            at = at[step]!;
        return at.AsObject();
    }
}
