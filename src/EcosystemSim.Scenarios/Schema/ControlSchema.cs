using System.Text.Json.Nodes;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Levers;
using EcosystemSim.Scenarios.Checking;

namespace EcosystemSim.Scenarios.Schema;

/// <summary>Levers and environment paths: a value, the parts of a compound one, or a dated list of either.</summary>
internal static class ControlSchema
{
    public static JsonObject Block(string description, IReadOnlyList<Control> controls) =>
        SchemaPieces.Map(description, controls.Select(control => (control.Key, Of(control))));

    private static JsonObject Of(Control control)
    {
        JsonObject schema = Value(control, "array");
        schema.Insert(0, "description", Describe(control));
        schema["minItems"] = 1;
        schema["items"] = SchemaPieces.Map(
            "The value from one month on, or up to and including another; the earlier value returns after it.",
            [
                ("from", SchemaPieces.Reference("month", "First month; left out, the run's first.")),
                ("to", SchemaPieces.Reference("month", "Last month, included; left out, the value stays.")),
                ("value", Value(control)),
            ],
            "value");
        return schema;
    }

    private static JsonObject Value(Control control, params string[] otherTypes)
    {
        var rule = new NumberRule(control.Unit, control.Low, control.High, control.WholeNumber);
        if (control.Components is [""])
        {
            JsonObject number = SchemaPieces.Typed([control.WholeNumber ? "integer" : "number", "string", .. otherTypes]);
            SchemaPieces.AddNumber(number, rule);
            return number;
        }

        JsonObject parts = SchemaPieces.Typed(["object", .. otherTypes]);
        parts["minProperties"] = 1;
        parts["additionalProperties"] = false;
        parts["properties"] = SchemaPieces.Properties(control.Components.Select(part => (part, Part(rule))));
        return parts;
    }

    private static JsonObject Part(NumberRule rule)
    {
        JsonObject part = SchemaPieces.Typed("number", "string");
        SchemaPieces.AddNumber(part, rule);
        return part;
    }

    private static string Describe(Control control)
    {
        string number = control is Lever lever ? $"{lever.Number}: " : "";
        string each = control.SharesOfOne ? "; the parts add up to 1" : "";
        string without = string.Join(", ", control.Null.Distinct().Select(Values.Show));
        return $"{number}{control.Meaning}. Unit: {control.Unit}; "
            + $"from {Values.Show(control.Low)} to {Values.Show(control.High)}{each}; {without} where nothing is said. "
            + $"Acts: {control.Acts}. Equations {control.Equations}. {control.Source}";
    }
}
