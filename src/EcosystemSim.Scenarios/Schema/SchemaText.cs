using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EcosystemSim.Scenarios.Schema;

/// <summary>
/// Writes JSON with what is short on one line, so that a change of a range is a change of one line. The library would put each
/// number on its own.
/// </summary>
internal static class SchemaText
{
    private const int Width = 110;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int indent)
    {
        string line = node is null ? "null" : node.ToJsonString(Compact);
        if (line.Length + indent <= Width || node is not (JsonObject or JsonArray))
        {
            text.Append(line);
            return;
        }

        string inner = "\n" + new string(' ', indent + 2);
        bool isObject = node is JsonObject;
        text.Append(isObject ? '{' : '[');
        int written = 0;
        foreach ((string? key, JsonNode? value) in Children(node))
        {
            text.Append(written++ == 0 ? "" : ",").Append(inner);
            if (key is not null)
                text.Append(JsonSerializer.Serialize(key, Compact)).Append(": ");
            Write(text, value, indent + 2);
        }

        text.Append('\n').Append(' ', indent).Append(isObject ? '}' : ']');
    }

    private static IEnumerable<(string? Key, JsonNode? Value)> Children(JsonNode node) => node is JsonObject map
        ? map.Select(entry => ((string?)entry.Key, entry.Value))
        : node.AsArray().Select(item => ((string?)null, item));
}
