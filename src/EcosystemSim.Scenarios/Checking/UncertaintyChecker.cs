using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>Reads which parameters nature chooses, and from which distribution.</summary>
internal static class UncertaintyChecker
{
    private const string Forms =
        "prior, { uniform: [low, high] }, { triangular: [low, mode, high] }, { normal: [mean, sd] }, "
        + "{ lognormal: [median, sigma] } or { categorical: { values: [...], weights: [...] } }";

    private static readonly string[] FormNames = ["uniform", "triangular", "normal", "lognormal", "categorical"];

    /// <summary>
    /// The uncertainties in ordinal order of keys; a parameter fixed under <c>constants</c> is not varied.
    /// </summary>
    public static IReadOnlyList<Uncertainty> Read(CheckContext context, Node node, IReadOnlyCollection<Parameter> fixedParameters)
    {
        const string Path = "uncertainties";
        IEnumerable<Uncertainty> found = [];
        if (node is ScalarNode { Text: "priors" })
        {
            found = ParameterCatalog.All.Where(parameter => !fixedParameters.Contains(parameter))
                .Select(parameter => new Uncertainty(parameter, Priors.For(parameter)));
        }
        else if (context.Map(node, Path, "priors (all parameters), or a map of parameters to distributions") is { } map)
        {
            string[] known = [.. ParameterCatalog.All.Select(parameter => parameter.Key)];
            found = map.Entries.Select(entry => One(context, entry, KeyPath.Join(Path, entry.Key), known, fixedParameters))
                .OfType<Uncertainty>();
        }

        return [.. found.OrderBy(uncertainty => uncertainty.Parameter.Key, StringComparer.Ordinal)];
    }

    private static Uncertainty? One(
        CheckContext context, MapEntry entry, string key, string[] known, IReadOnlyCollection<Parameter> fixedParameters)
    {
        Parameter? parameter = ParameterCatalog.Find(entry.Key);
        if (parameter is null)
        {
            if (SettingCatalog.Find(entry.Key) is null)
                context.RefuseUnknown(entry, key, known);
            else
                context.Errors.Add(entry.Location, key, "a setting is not varied", "the key under 'constants', with one value");
            return null;
        }

        if (fixedParameters.Contains(parameter))
        {
            context.Errors.Add(entry.Location, key, "the parameter is fixed under 'constants' and varied here", "one of the two");
            return null;
        }

        return Form(context, entry.Value, key, parameter) is { } form ? new Uncertainty(parameter, form) : null;
    }

    private static Distribution? Form(CheckContext context, Node node, string key, Parameter parameter)
    {
        if (node is ScalarNode { Text: "prior" })
            return Priors.For(parameter);
        if (context.Map(node, key, Forms) is not { } map)
            return null;
        context.RefuseUnknown(map, key, FormNames);
        MapEntry[] forms = [.. map.Entries.Where(entry => FormNames.Contains(entry.Key))];
        if (map.Entries.Count != 1)
            context.Fail(map, key, $"{map.Entries.Count} distributions for one parameter", "exactly one of " + Forms);
        if (map.Entries.Count != 1 || forms.Length != 1)
            return null;
        string path = KeyPath.Join(key, forms[0].Key);
        return forms[0].Key switch
        {
            "uniform" => Uniform(context, forms[0].Value, path, parameter),
            "triangular" => Triangular(context, forms[0].Value, path, parameter),
            "normal" => Normal(context, forms[0].Value, path, parameter),
            "lognormal" => Lognormal(context, forms[0].Value, path, parameter),
            _ => Categorical(context, forms[0].Value, path, parameter),
        };
    }

    private static UniformDistribution? Uniform(CheckContext context, Node node, string key, Parameter parameter)
    {
        NumberRule rule = InRange(parameter);
        if (Numbers(context, node, key, "[low, high]", rule, rule) is not { } ends
            || !Ascend(context, node, key, ends, "low below high"))
            return null;
        return new UniformDistribution(ends[0], ends[1]);
    }

    private static TriangularDistribution? Triangular(CheckContext context, Node node, string key, Parameter parameter)
    {
        NumberRule rule = InRange(parameter);
        if (Numbers(context, node, key, "[low, mode, high]", rule, rule, rule) is not { } at
            || !Ascend(context, node, key, [at[0], at[2]], "low below high"))
        {
            return null;
        }

        return at[0] <= at[1] && at[1] <= at[2]
            ? new TriangularDistribution(at[0], at[1], at[2])
            : Refuse<TriangularDistribution>(context, node, key, "the mode is not between low and high",
                "[low, mode, high] in this order");
    }

    private static TruncatedNormalDistribution? Normal(CheckContext context, Node node, string key, Parameter parameter)
    {
        if (Numbers(context, node, key, "[mean, sd]", InRange(parameter), NumberRule.Positive(parameter.Unit)) is not { } at)
            return null;
        return new TruncatedNormalDistribution(at[0], at[1], parameter.Low, parameter.High);
    }

    private static LognormalDistribution? Lognormal(CheckContext context, Node node, string key, Parameter parameter)
    {
        if (Numbers(context, node, key, "[median, sigma]", InRange(parameter), NumberRule.Positive("-")) is not { } at)
            return null;
        if (at[0] <= 0 || parameter.Low < 0)
        {
            return Refuse<LognormalDistribution>(context, node, key,
                $"a lognormal cannot describe a parameter that may be {(at[0] <= 0 ? "0 or less" : "negative")}",
                "another distribution");
        }

        return new LognormalDistribution(at[0], at[1], parameter.Low, parameter.High);
    }

    private static CategoricalDistribution? Categorical(CheckContext context, Node node, string key, Parameter parameter)
    {
        const string Expected = "{ values: [...], weights: [...] }";
        if (context.Map(node, key, Expected) is not { } map)
            return null;
        context.RefuseUnknown(map, key, ["values", "weights"]);
        if (map.Find("values") is not { } valuesEntry || map.Find("weights") is not { } weightsEntry)
            return Refuse<CategoricalDistribution>(context, map, key, "values and weights are both needed", Expected);
        double[]? values = All(context, valuesEntry.Value, KeyPath.Join(key, "values"), InRange(parameter));
        double[]? weights = All(context, weightsEntry.Value, KeyPath.Join(key, "weights"), new NumberRule("-", 0, 1e9));
        if (values is null || weights is null)
            return null;
        if (values.Length == 0 || values.Length != weights.Length || weights.All(weight => weight <= 0))
        {
            return Refuse<CategoricalDistribution>(context, map, key,
                $"{values.Length} values and {weights.Length} weights",
                "as many weights as values, at least one of them above 0");
        }

        return Ascend(context, valuesEntry.Value, KeyPath.Join(key, "values"), values, "ascending values, each once")
            ? new CategoricalDistribution(values, weights)
            : null;
    }

    private static NumberRule InRange(Parameter parameter) => new(parameter.Unit, parameter.Low, parameter.High);

    private static double[]? Numbers(CheckContext context, Node node, string key, string expected, params NumberRule[] rules)
    {
        if (context.List(node, key, expected) is not { } list)
            return null;
        if (list.Items.Count != rules.Length)
            return Refuse<double[]>(context, node, key, $"{list.Items.Count} numbers instead of {rules.Length}", expected);
        double?[] found = [.. list.Items.Select((item, i) => context.Number(item, KeyPath.Item(key, i), rules[i]))];
        return found.Any(value => value is null) ? null : [.. found.Select(value => value!.Value)];
    }

    private static double[]? All(CheckContext context, Node node, string key, NumberRule rule)
    {
        int count = node is ListNode list ? list.Items.Count : 0;
        return Numbers(context, node, key, "a list of numbers", [.. Enumerable.Repeat(rule, count)]);
    }

    private static bool Ascend(CheckContext context, Node node, string key, double[] values, string expected)
    {
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] <= values[i - 1])
                return context.Fail(node, key, $"{Values.Show(values[i])} comes after {Values.Show(values[i - 1])}", expected);
        }

        return true;
    }

    private static T? Refuse<T>(CheckContext context, Node node, string key, string message, string expected)
        where T : class
    {
        context.Fail(node, key, message, expected);
        return null;
    }
}
