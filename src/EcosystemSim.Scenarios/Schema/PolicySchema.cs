using System.Text.Json.Nodes;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Checking;

namespace EcosystemSim.Scenarios.Schema;

/// <summary>Policies and their agreements.</summary>
internal static class PolicySchema
{
    public static JsonObject List() => SchemaPieces.List(
        One(), $"The policies that are compared; '{Policy.NullName}' always exists.", 0, PolicyChecker.MostPolicies);

    private static JsonObject One()
    {
        JsonObject policy = SchemaPieces.Map(
            "A named set of dated lever settings and agreements.",
            [
                ("name", SchemaPieces.Reference("name", "Its name in results, by which other files change it.")),
                ("title", SchemaPieces.Text("Words for figures and tables.")),
                ("extends", SchemaPieces.Reference("name", "A policy of this scenario; only differences to it are said below.")),
                ("levers", SchemaPieces.Reference("levers")),
                ("agreements", SchemaPieces.List(
                    Agreement(), "Agreements with other nations.", 0, AgreementChecker.MostAgreements)),
                ("environment", SchemaPieces.Reference("environment", "What is different around the nation under this policy.")),
                ("rules", Rules()),
                ("remove", new JsonObject
                {
                    ["description"] = "Deletes the policy of this name of the file that is extended.",
                    ["const"] = true,
                }),
            ],
            "name");
        policy["if"] = Has("name", new JsonObject { ["const"] = Policy.NullName });
        policy["then"] = Only("name", "title", "remove");
        policy["dependentSchemas"] = new JsonObject { ["remove"] = Only("name", "remove") };
        return policy;
    }

    private static JsonObject Has(string key, JsonObject schema) =>
        new() { ["properties"] = SchemaPieces.Properties([(key, schema)]), ["required"] = SchemaPieces.Words(key) };

    private static JsonObject Only(params string[] keys) =>
        new() { ["propertyNames"] = new JsonObject { ["enum"] = SchemaPieces.Words(keys) } };

    private static JsonObject Agreement() => SchemaPieces.Map(
        "A bilateral agreement (L27).",
        [
            ("partner", SchemaPieces.Reference("nation", "The other nation.")),
            ("from", SchemaPieces.Reference("month", "First month in force.")),
            ("months", SchemaPieces.Number(AgreementChecker.Months, "Number of months in force.")),
            ("knowledge", SchemaPieces.Number(AgreementChecker.Knowledge, "Intensity of knowledge exchange, 0 to 1.")),
            ("experts-per-year", SchemaPieces.Number(AgreementChecker.Experts, "Visiting experts, full-time persons per year.")),
            ("seats-per-year", SchemaPieces.Number(AgreementChecker.Seats, "Training seats there, persons per year.")),
            ("joint-ethics", SchemaPieces.Flag("Whether there is a joint ethics framework.")),
            ("cost", SchemaPieces.Number(AgreementChecker.Cost, "Million start-date USD per year, beside the pay of experts.")),
        ],
        "partner", "from", "months");

    private static JsonObject Rules() => SchemaPieces.Map(
        "Decision rules of institutions other than the default ones.",
        PolicyChecker.RuleChoices.OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => (rule.Key, SchemaPieces.OneOf(rule.Value, $"How the {rule.Key.Replace('-', ' ')} decides."))));
}
