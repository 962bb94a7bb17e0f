using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EcosystemSim.Scenarios.Tests.Schema;

/// <summary>
/// A scenario as an editor's language server hands it to the schema: values by the core rules of YAML 1.2, where <c>0.4</c> is
/// a number, <c>40 %</c> and <c>2026-03</c> are text, and <c>.nan</c> is a number that JSON does not have.
/// </summary>
internal static partial class EditorView
{
    private const int MostNodes = 100_000;

    /// <summary>Null where the text is no YAML, which the editor says by itself.</summary>
    public static JsonNode? Of(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException)
        {
            return null;
        }

        int nodes = 0;
        return stream.Documents.Count == 1 ? Convert(stream.Documents[0].RootNode, ref nodes) : null;
    }

    private static JsonNode? Convert(YamlNode node, ref int nodes)
    {
        if (++nodes > MostNodes)
            return null;
        if (node is YamlMappingNode map)
        {
            var result = new JsonObject();
            foreach ((YamlNode key, YamlNode value) in map.Children)
                result[key.ToString()] = Convert(value, ref nodes);
            return result;
        }

        if (node is YamlSequenceNode list)
        {
            var result = new JsonArray();
            foreach (YamlNode item in list.Children)
                result.Add(Convert(item, ref nodes));
            return result;
        }

        var scalar = (YamlScalarNode)node;
        return scalar.Style is ScalarStyle.Plain ? Plain(scalar.Value ?? "") : JsonValue.Create(scalar.Value);
    }

    private static JsonNode? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when Whole().IsMatch(text) && decimal.TryParse(text, CultureInfo.InvariantCulture, out decimal whole)
            => JsonValue.Create(whole),
        _ when Number().IsMatch(text) => JsonValue.Create(double.Parse(text, CultureInfo.InvariantCulture) is var number
            && double.IsFinite(number) ? number : double.MaxValue),
        _ => JsonValue.Create(text),
    };

    [GeneratedRegex(@"^[-+]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
