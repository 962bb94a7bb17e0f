using System.Globalization;
using System.Text.Json.Nodes;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Scenarios.Tests.Schema;

/// <summary>The schema and the checker know the same keys, ranges and ways to write a value.</summary>
public sealed class SchemaAgreementTests
{
    public static TheoryData<string> Controls => [.. ControlCatalog.All.Select(control => control.Key)];

    public static TheoryData<string> Constants =>
        [.. ParameterCatalog.All.Select(parameter => parameter.Key), .. SettingCatalog.All.Select(setting => setting.Key)];

    [Fact]
    public void TheSchemaHasEveryKeyOfTheCataloguesAndNoOther()
    {
        Assert.Equal(ControlCatalog.Levers.Select(lever => lever.Key), Keys("$defs", "levers", "properties"));
        Assert.Equal(ControlCatalog.Environment.Select(path => path.Key), Keys("$defs", "environment", "properties"));
        string[] parameters = [.. ParameterCatalog.All.Select(parameter => parameter.Key).Order(StringComparer.Ordinal)];
        string[] constants =
            [.. parameters.Concat(SettingCatalog.All.Select(setting => setting.Key)).Order(StringComparer.Ordinal)];
        Assert.Equal(constants, Keys("$defs", "constants", "properties"));
        JsonArray forms = EditorSchema.Property("properties", "uncertainties")["anyOf"]!.AsArray();
        Assert.Equal(parameters, forms[1]!["properties"]!.AsObject().Select(entry => entry.Key));
        Assert.Equal(
            Model.Indicators.IndicatorCatalog.Columns.Select(column => column.Key),
            EditorSchema.Property("properties", "report", "properties", "indicators", "items")["anyOf"]!.AsArray()
                .Select(item => (string)item!["const"]!));
    }

    /// <summary>What the checker knows at a place is what it lists when it refuses a word there.</summary>
    [Theory]
    [InlineData("zz: 1", "properties")]
    [InlineData("ensemble: { zz: 1 }", "properties/ensemble/properties")]
    [InlineData("report: { zz: 1 }", "properties/report/properties")]
    [InlineData("policies: [ { name: p, zz: 1 } ]", "properties/policies/items/properties", "remove")]
    [InlineData("policies: [ { name: p, rules: { zz: 1 } } ]", "properties/policies/items/properties/rules/properties")]
    [InlineData("policies: [ { name: p, agreements: [ { partner: RUS, from: 2024-03, months: 5, zz: 1 } ] } ]",
        "properties/policies/items/properties/agreements/items/properties")]
    [InlineData("policies: [ { name: p, levers: { indexation: [ { value: 1, zz: 1 } ] } } ]",
        "$defs/levers/properties/indexation/items/properties")]
    [InlineData("environment: { sanctions: { compute: 1, zz: 1 } }", "$defs/environment/properties/sanctions/properties")]
    [InlineData("uncertainties: { returns-to-compute: { zz: 1 } }", "$defs/distribution/properties")]
    [InlineData("uncertainties: { returns-to-compute: { categorical: { values: [0.1], weights: [1], zz: 1 } } }",
        "$defs/distribution/properties/categorical/properties")]
    public void BothKnowTheSameWordsAtAPlace(string body, string place, params string[] onlyInSchema)
    {
        const string List = "one of ";
        string expected = Given.OnlyError(Given.Head + body + "\n").Expected!;
        Assert.StartsWith(List, expected, StringComparison.Ordinal);
        Assert.Equal(
            expected[List.Length..].Split(", ").Concat(onlyInSchema).Order(StringComparer.Ordinal),
            Keys(place.Split('/')).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Controls))]
    public void AControlHasTheSameRangeInBoth(string key)
    {
        Control control = ControlCatalog.Find(key)!;
        foreach ((string value, bool isRight) in Around(control.Low, control.High, control.WholeNumber))
        {
            string written = control.Components is [""] ? value : $"{{ {control.Components[0]}: {value} }}";
            string dated = $"[ {{ from: 2026-03, value: {written} }} ]";
            foreach (string text in new[] { Single(control, written), Single(control, dated) })
            {
                // Shares of one whole are a matter of the sum, which only the checker sees.
                Assert.Equal((text, isRight), (text, EditorSchema.Accepts(text)));
                if (!control.SharesOfOne || !isRight)
                    Assert.Equal((text, isRight), (text, Given.Compile(text).Errors.Count == 0));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void AConstantHasTheSameRangeInBoth(string key)
    {
        (double low, double high) = ParameterCatalog.Find(key) is { } parameter
            ? (parameter.Low, parameter.High)
            : (SettingCatalog.Find(key)!.Low, SettingCatalog.Find(key)!.High);
        foreach ((string value, bool isRight) in Around(low, high, false))
        {
            string text = Given.Head + $"constants: {{ {key}: {value} }}\n";
            Assert.Equal((text, isRight), (text, EditorSchema.Accepts(text)));

            // Some settings contradict others at the ends of their range, which is an error of the whole block.
            Assert.Equal((text, isRight), (text, Given.Compile(text).Errors.All(error => error.Key == "constants")));
        }
    }

    [Theory]
    [InlineData("levers: { indexation: VALUE }", "0.4|40 %|40%|1/3|4e-1|.5|40 percent|'0.4'|+0.4",
        "40 %%|0,4|x|4 0|1/|40 USD|.nan|.inf|[]")]
    [InlineData("environment: { inflation: VALUE }", "0.4|40 %|40 %/yr|40 % per year|0.4 per year|40 percent per year",
        "40 years|40 USD|% 40|forty")]
    [InlineData("levers: { programme-budget: VALUE, programme-length: 1 }",
        "50|50 trillion IRR|100 million USD|50 Trillion IRR|1e14 IRR|100 MUSD|500000 billion IRR",
        "50 trillion EUR|50 trillion|IRR 50|50 %|5 IRR/yr")]
    [InlineData("levers: { programme-budget: 1, programme-length: VALUE }", "5|5 years|60 months|1 year|5 yr",
        "5 weeks|five|5.5|5 %")]
    [InlineData("levers: { funded-returns: VALUE }", "100|100 persons/yr|100 people per year|100 persons per yr",
        "100 experts|100 %|100 USD")]
    [InlineData("levers: { visiting-experts: VALUE }", "10|10 expert-years/yr|10 expert-years per year", "10 experts|10 %")]
    [InlineData("levers: { reviewers: VALUE }", "3|'3'|3.0", "3.5|40 %|three|0")]
    [InlineData("levers: { indexation: [ { from: VALUE, value: 1 } ] }", "2026-03|2026-03-20|'2026-03'",
        "2026|2026-3|2026/03|2026-13|March 2026")]
    [InlineData("agreements: [ { partner: VALUE, from: 2024-03, months: 5 } ]", "RUS|CHN|'NOR'", "Russia|rus|7|[RUS]")]
    [InlineData("agreements: [ { partner: RUS, from: 2024-03, months: 5, joint-ethics: VALUE } ]", "true|false|True|'true'",
        "yes|1|on")]
    [InlineData("agreements: [ { partner: RUS, from: 2024-03, months: 5, cost: VALUE } ]",
        "5|5 million USD|5 million USD per year|5 MUSD/yr", "5 EUR|5 %|-1")]
    [InlineData("title: VALUE", "Plan|1403|true|'x: y'", "[x]|{ x: y }|~")]
    public void AWayToWriteAValueIsRightInBothOrWrongInBoth(string body, string right, string wrong)
    {
        foreach ((string value, bool isRight) in right.Split('|').Select(value => (value, true))
            .Concat(wrong.Split('|').Select(value => (value, false))))
        {
            string text = Given.WithPolicy(body.Replace("VALUE", value, StringComparison.Ordinal));
            Assert.Equal((value, isRight), (value, EditorSchema.Accepts(text)));
            Assert.Equal((value, isRight), (value, Given.Compile(text).Errors.Count == 0));
        }
    }

    [Theory]
    [InlineData("prior|{ uniform: [0.1, 0.2] }|{ triangular: [0.05, 15 %, 0.3] }|{ normal: [0.15, 0.05] }"
        + "|{ lognormal: [0.15, 0.2] }|{ categorical: { values: [0.1, 0.2], weights: [1, 3] } }", true)]
    [InlineData("priors|0.1|[0.1, 0.2]|{}|{ uniform: 0.1 }|{ uniform: [0.1] }|{ uniform: [0.1, 0.9] }|{ normal: [0.1, 0] }"
        + "|{ beta: [1, 2] }"
        + "|{ uniform: [0.1, 0.2], normal: [0.1, 0.2] }|{ categorical: { values: [0.1] } }|{ categorical: [0.1, 0.2] }"
        + "|{ triangular: [0.1, 0.2] }|{ lognormal: [0.9, 1] }|{ categorical: { values: [0.9], weights: [1] } }", false)]
    public void ADistributionIsRightInBothOrWrongInBoth(string forms, bool isRight)
    {
        foreach (string form in forms.Split('|'))
        {
            string text = Given.Head + $"uncertainties: {{ returns-to-compute: {form} }}\n";
            Assert.Equal((form, isRight), (form, EditorSchema.Accepts(text)));
            Assert.Equal((form, isRight), (form, Given.Compile(text).Errors.Count == 0));
        }
    }

    private static IEnumerable<string> Keys(params string[] path) => EditorSchema.Property(path).Select(entry => entry.Key);

    private static string Single(Control control, string value)
    {
        string length = control.Key == "programme-budget" ? ", programme-length: 1" : "";
        string block = ControlCatalog.Environment.Any(path => path.Key == control.Key) ? "environment" : "levers";
        return Given.WithPolicy($"{block}: {{ {control.Key}: {value}{length} }}");
    }

    private static IEnumerable<(string Value, bool IsRight)> Around(double low, double high, bool whole)
    {
        double step = whole ? 1 : (high - low) / 100;
        yield return (Show(low), true);
        yield return (Show(high), true);
        yield return (Show(low - step), false);
        yield return (Show(high + step), false);
        if (whole)
            yield return (Show(low + 0.5), false);
    }

    private static string Show(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
