using System.Globalization;
using EcosystemSim.Analysis;
using EcosystemSim.Cli.Listings;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Cli.Explaining;

/// <summary>Explains a parameter, which nature may choose, or a setting, which a scenario or a nation's file fixes.</summary>
internal static class NumberPage
{
    public static Page Parameter(CliContext context, string key)
    {
        Parameter parameter = Known.Find(context, "parameter", key, ParameterCatalog.All, candidate => candidate.Key);
        Page page = new Page("parameter", parameter.Key, parameter.Meaning)
            .Fact("chosen by", "nature where a scenario varies it, else the default or a constant")
            .Fact("number", parameter.Id)
            .Fact("symbol", parameter.Symbol)
            .Fact("unit", parameter.Unit)
            .Fact("default", parameter.Default)
            .Range(parameter.Low, parameter.High)
            .Fact("prior", Prior(parameter));
        return Connections(page, context, parameter.Equations)
            .Fact("evidence", parameter.Source.ToString())
            .Example("Varied, with the other parameters at their defaults",
                $"uncertainties:\n  {key}: {{ triangular: "
                + $"[{Plain(parameter.Low)}, {Plain(parameter.Default)}, {Plain(parameter.High)}] }}")
            .Example("Fixed", $"constants:\n  {key}: {Plain(parameter.Default)}");
    }

    public static Page Setting(CliContext context, string key)
    {
        Setting setting = Known.Find(context, "setting", key, SettingCatalog.All, candidate => candidate.Key);
        Page page = new Page("setting", setting.Key, setting.Meaning)
            .Fact("chosen by", "the nation's file or a constant of the scenario; never varied")
            .Fact("unit", setting.Unit)
            .Fact("default", setting.Default is { } value ? value : "given by the nation's file")
            .Range(setting.Low, setting.High);
        Connections(page, context, setting.Equations).Fact("evidence", setting.Source.ToString());
        StatedValue[] stated = [.. Stated(context, setting, out string[] nations)];
        if (stated.Length > 0)
        {
            page.Table("start values", new Listing(
                ["nation", "value", "source"],
                [.. stated.Select((own, i) => (object?[])[nations[i], own.Value, own.Source.ToString()])]));
        }

        double shown = setting.Default ?? (stated.Length > 0 ? stated[0].Value : setting.Low);
        return page.Example("In a scenario file", $"constants:\n  {key}: {Plain(shown)}");
    }

    private static Page Connections(Page page, CliContext context, string equations) => page
        .Fact("equations", Equations.Ids(equations))
        .Fact("phases", Equations.Phases(context, equations))
        .Fact("levers", Equations.Levers(equations))
        .Fact("indicators", Equations.Indicators(context, equations));

    private static List<StatedValue> Stated(CliContext context, Setting setting, out string[] nations)
    {
        string folder = WorldFolder.Find(context, scenarioPath: null);
        var values = new List<StatedValue>();
        var names = new List<string>();
        foreach (string iso3 in NationProfileReader.Nations(folder))
        {
            if (NationProfileReader.Read(folder, iso3).Values.FirstOrDefault(value => value.Setting == setting) is not { } own)
                continue;
            names.Add(iso3);
            values.Add(own);
        }

        nations = [.. names];
        return values;
    }

    private static string Prior(Parameter parameter)
    {
        Distribution prior = Priors.For(parameter);
        return $"median {ShortNumber.Of(prior.Quantile(0.5))}, nine of ten draws from {ShortNumber.Of(prior.Quantile(0.05))} "
            + $"to {ShortNumber.Of(prior.Quantile(0.95))}";
    }

    private static string Plain(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
