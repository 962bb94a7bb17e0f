using System.Text.Json.Nodes;
using EcosystemSim.Scenarios.Checking;

namespace EcosystemSim.Scenarios.Schema;

/// <summary>What the blocks of the schema are built from. Keywords of one type leave values of other types alone.</summary>
internal static class SchemaPieces
{
    /// <summary>A map with these keys and no others.</summary>
    public static JsonObject Map(
        string description, IEnumerable<(string Key, JsonObject Schema)> properties, params string[] required)
    {
        var map = new JsonObject
        {
            ["description"] = description,
            ["type"] = "object",
            ["additionalProperties"] = false,
        };
        if (required.Length > 0)
            map["required"] = Words(required);
        map["properties"] = Properties(properties);
        return map;
    }

    public static JsonObject Properties(IEnumerable<(string Key, JsonObject Schema)> properties) =>
        new(properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)property.Schema)));

    public static JsonArray Words(params IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];

    /// <summary>A number in its range, or a text with a unit that belongs to it.</summary>
    public static JsonObject Number(NumberRule rule, string description)
    {
        JsonObject number = Typed(rule.Whole ? "integer" : "number", "string");
        number["description"] = description;
        AddNumber(number, rule);
        return number;
    }

    public static JsonObject Typed(params string[] types) => new() { ["type"] = types is [string only] ? only : Words(types) };

    public static void AddNumber(JsonObject schema, NumberRule rule)
    {
        if (rule.IsPositive)
            schema["exclusiveMinimum"] = 0;
        else
        {
            schema["minimum"] = rule.Low;
            schema["maximum"] = rule.High;
        }

        schema["pattern"] = new DeclaredUnit(rule.Unit).Pattern;
    }

    /// <summary>Words for people; a bare number is a word too.</summary>
    public static JsonObject Text(string description) =>
        new() { ["description"] = description, ["type"] = Words("string", "number", "boolean") };

    public static JsonObject Pattern(string pattern, string description, params string[] examples)
    {
        var text = new JsonObject { ["description"] = description, ["type"] = "string", ["pattern"] = pattern };
        if (examples.Length > 0)
            text["examples"] = Words(examples);
        return text;
    }

    public static JsonObject OneOf(IEnumerable<string> words, string description) =>
        new() { ["description"] = description, ["enum"] = Words(words) };

    public static JsonObject Flag(string description) => new()
    {
        ["description"] = description,
        ["type"] = Words("boolean", "string"),
        ["pattern"] = "^([Tt]rue|TRUE|[Ff]alse|FALSE)$",
    };

    public static JsonObject Reference(string definition, string? description = null)
    {
        var reference = new JsonObject { ["$ref"] = $"#/$defs/{definition}" };
        if (description is not null)
            reference["description"] = description;
        return reference;
    }

    public static JsonObject List(JsonObject items, string description, int least, int most) => new()
    {
        ["description"] = description,
        ["type"] = "array",
        ["minItems"] = least,
        ["maxItems"] = most,
        ["items"] = items,
    };
}
