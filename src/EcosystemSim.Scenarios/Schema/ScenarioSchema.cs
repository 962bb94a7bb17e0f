using System.Text.Json.Nodes;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Scenarios.Checking;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Schema;

/// <summary>
/// The JSON Schema of scenario files, made from the catalogues and from the limits of the checker, so that an editor completes
/// keys and shows meanings and ranges. It sees one file and no sums, dates or names; the compiler has the last word.
/// </summary>
public static class ScenarioSchema
{
    /// <summary>Where the schema lies in the repository.</summary>
    public const string Path = "scenarios/schema/scenario.schema.json";

    public static string Write() => SchemaText.Of(Build());

    private static JsonObject Build()
    {
        JsonObject schema = SchemaPieces.Map("Where a nation starts, what it may choose, what is uncertain, how often to run it.",
        [
            ("schema", new JsonObject { ["description"] = "The language of this file.", ["const"] = ExtendsChain.Schema }),
            ("name", SchemaPieces.Reference("name", "The name of the scenario in results, as the file is called.")),
            ("title", SchemaPieces.Text("Words for figures and tables.")),
            ("description", SchemaPieces.Text("What is asked, in a few sentences.")),
            ("extends", SchemaPieces.Pattern(
                @"^[^/].*\.[Yy][Aa]?[Mm][Ll]$", "A scenario file; only differences to it are said below.", "baseline.yaml")),
            ("nation", SchemaPieces.Reference("nation", "The nation that is studied; it needs a file of start values.")),
            ("start", SchemaPieces.Pattern(
                "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "First day of the run, in the Gregorian calendar.", "2024-03-20")),
            ("calendar", SchemaPieces.OneOf(YearLabels.Calendars, "Labels of years: 2024/25, or 1403 (2024/25).")),
            ("years", SchemaPieces.Number(EnsembleChecker.Years, "Years to run.")),
            ("environment", SchemaPieces.Reference("environment")),
            ("constants", SchemaPieces.Reference("constants")),
            ("uncertainties", NumberSchema.Uncertainties()),
            ("policies", PolicySchema.List()),
            ("ensemble", Ensemble()),
            ("report", Report()),
        ],
        "schema", "name");
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", $"EcosystemSim scenario, {ExtendsChain.Schema}");
        schema["if"] = new JsonObject { ["not"] = new JsonObject { ["required"] = SchemaPieces.Words("extends") } };
        schema["then"] = new JsonObject { ["required"] = SchemaPieces.Words("nation", "start", "years") };
        schema["$defs"] = Definitions();
        return schema;
    }

    private static JsonObject Definitions()
    {
        JsonObject name = SchemaPieces.Pattern(Values.NamePattern, "Lower-case words joined by hyphens.");
        name["type"] = SchemaPieces.Words("string", "integer");
        name["maxLength"] = Values.LongestName;
        JsonObject positive = SchemaPieces.Typed("number", "string");
        positive["exclusiveMinimum"] = 0;
        return new JsonObject
        {
            ["name"] = name,
            ["nation"] = SchemaPieces.Pattern(
                "^[A-Z]{3}$", "ISO 3166 alpha-3 code; 'ecosim list nations' shows all.", "IRN", "RUS"),
            ["month"] = SchemaPieces.Pattern(
                "^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$",
                "A month, or a day in it, of the Gregorian calendar.", "2026-03", "2026-03-20"),
            [NumberSchema.PositiveKey] = positive,
            [NumberSchema.FormsKey] = NumberSchema.Forms(),
            ["levers"] = ControlSchema.Block("What policy chooses.", ControlCatalog.Levers),
            ["environment"] = ControlSchema.Block("Paths that the nation does not choose.", ControlCatalog.Environment),
            [NumberSchema.ConstantsKey] = NumberSchema.Constants(),
        };
    }

    private static JsonObject Ensemble() => SchemaPieces.Map(
        "How many runs: policies x futures x replicates.",
        [
            ("futures", SchemaPieces.Number(EnsembleChecker.Futures, "Draws of the uncertainties, the same for every policy.")),
            ("replicates", SchemaPieces.Number(EnsembleChecker.Replicates, "Random seeds in each future.")),
            ("seed", SchemaPieces.Number(EnsembleChecker.Seed, "Seed of all random numbers.")),
        ]);

    private static JsonObject Report() => SchemaPieces.Map(
        "What results lead with.",
        [
            ("compare-to", SchemaPieces.Reference("name", "The policy that effects are differences to.")),
            ("indicators", new JsonObject
            {
                ["description"] = "Indicators in the order of the report; all are recorded.",
                ["type"] = "array",
                ["uniqueItems"] = true,
                ["items"] = new JsonObject { ["anyOf"] = new JsonArray([.. IndicatorCatalog.Columns.Select(Indicator)]) },
            }),
        ]);

    private static JsonObject Indicator(IndicatorColumn column) =>
        new() { ["const"] = column.Key, ["description"] = $"{column.Meaning} ({column.Unit})" };
}
