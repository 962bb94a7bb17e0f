using System.Text.Json.Nodes;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Scenarios.Checking;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Schema;

/// <summary>Constants, and the distributions of those parameters that nature chooses.</summary>
internal static class NumberSchema
{
    public const string ConstantsKey = "constants";

    public const string FormsKey = "distribution";

    public const string PositiveKey = "positive";

    private const int MostCategories = YamlReader.MaximumBreadth;

    private static readonly string[] AllInRange = ["uniform", "triangular"];

    private static readonly string[] FirstInRange = ["normal", "lognormal"];

    public static JsonObject Constants() => SchemaPieces.Map(
        "Parameters that are not varied, and settings of the frame and the nation, each with one value.",
        ParameterCatalog.All.Select(parameter => (parameter.Key, Constant(parameter)))
            .Concat(SettingCatalog.All.Select(setting => (setting.Key, Constant(setting))))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal));

    public static JsonObject Uncertainties() => new()
    {
        ["description"] = "What nature chooses: 'priors' for all parameters, or some of them with distributions.",
        ["anyOf"] = new JsonArray(
            new JsonObject { ["const"] = "priors" },
            SchemaPieces.Map(
                "Parameters with their distributions; draws stay inside the range of the parameter.",
                ParameterCatalog.All.Select(parameter => (parameter.Key, Distribution(parameter)))
                    .OrderBy(entry => entry.Key, StringComparer.Ordinal))),
    };

    /// <summary>The shape of a distribution, whatever it is of.</summary>
    public static JsonObject Forms()
    {
        JsonObject weight = SchemaPieces.Typed("number", "string");
        weight["minimum"] = 0;
        JsonObject forms = SchemaPieces.Map("Exactly one distribution.",
        [
            ("uniform", Tuple("[low, high]", 2)),
            ("triangular", Tuple("[low, mode, high]", 3)),
            ("normal", Spread("[mean, standard deviation], cut at the range of the parameter")),
            ("lognormal", Spread("[median, sigma of the logarithm], cut at the range of the parameter")),
            ("categorical", SchemaPieces.Map(
                "Some values with weights, which need not add up to 1.",
                [
                    ("values", SchemaPieces.List(new JsonObject(), "ascending values", 1, MostCategories)),
                    ("weights", SchemaPieces.List(weight, "as many weights as values", 1, MostCategories)),
                ],
                "values", "weights")),
        ]);
        forms["minProperties"] = 1;
        forms["maxProperties"] = 1;
        return forms;
    }

    private static JsonObject Constant(Parameter parameter) => SchemaPieces.Number(
        new NumberRule(parameter.Unit, parameter.Low, parameter.High),
        $"{parameter.Id}: {parameter.Meaning} ({parameter.Symbol}). {Frame(parameter.Unit, parameter.Low, parameter.High)}; "
        + $"default {Values.Show(parameter.Default)}. Equations {parameter.Equations}. {parameter.Source}");

    private static JsonObject Constant(Setting setting) => SchemaPieces.Number(
        new NumberRule(setting.Unit, setting.Low, setting.High),
        $"{setting.Meaning}. {Frame(setting.Unit, setting.Low, setting.High)}; "
        + (setting.Default is { } value ? $"default {Values.Show(value)}. " : "the nation's file gives it. ")
        + $"Equations {setting.Equations}. {setting.Source}");

    private static string Frame(string unit, double low, double high) =>
        $"{(unit is "-" ? "A pure number" : $"Unit: {unit}")}; from {Values.Show(low)} to {Values.Show(high)}";

    /// <summary>The range of one parameter over the common shape of <see cref="Forms"/>.</summary>
    private static JsonObject Distribution(Parameter parameter)
    {
        string range = $"{ConstantsKey}/properties/{parameter.Key}";
        return new JsonObject
        {
            ["description"] = $"{parameter.Id}: {parameter.Meaning}. "
                + $"{Frame(parameter.Unit, parameter.Low, parameter.High)}; default {Values.Show(parameter.Default)}.",
            ["anyOf"] = new JsonArray(new JsonObject { ["const"] = "prior" }, SchemaPieces.Reference(FormsKey)),
            ["properties"] = SchemaPieces.Properties(
            [
                .. AllInRange.Select(form => (form, new JsonObject { ["items"] = SchemaPieces.Reference(range) })),
                .. FirstInRange.Select(form => (form, new JsonObject
                {
                    ["prefixItems"] = new JsonArray(SchemaPieces.Reference(range)),
                })),
                ("categorical", new JsonObject
                {
                    ["properties"] = SchemaPieces.Properties(
                        [("values", new JsonObject { ["items"] = SchemaPieces.Reference(range) })]),
                }),
            ]),
        };
    }

    private static JsonObject Tuple(string description, int length) => new()
    {
        ["description"] = description,
        ["type"] = "array",
        ["minItems"] = length,
        ["maxItems"] = length,
    };

    private static JsonObject Spread(string description)
    {
        JsonObject spread = Tuple(description, 2);
        spread["prefixItems"] = new JsonArray(new JsonObject(), SchemaPieces.Reference(PositiveKey));
        return spread;
    }
}
