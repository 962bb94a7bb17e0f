using System.Globalization;
using EcosystemSim.Analysis;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Environment;
using EcosystemSim.Model.Levers;

namespace EcosystemSim.Cli.Explaining;

/// <summary>Explains a lever or an environment path.</summary>
internal static class ControlPage
{
    public static Page Lever(CliContext context, string key)
    {
        Lever lever = Known.Find(context, "lever", key, ControlCatalog.Levers, candidate => candidate.Key);
        return Of(context, lever, "lever", "policy")
            .Fact("number", lever.Number)
            .Example("In a scenario file", Policy(lever, " " + Value(lever)))
            .Example("From a date on", Policy(lever, Dated(lever, 8)));
    }

    public static Page Environment(CliContext context, string key)
    {
        EnvironmentPath path = Known.Find(context, "environment", key, ControlCatalog.Environment, candidate => candidate.Key);
        return Of(context, path, "environment path", "the scenario, not the nation")
            .Example("In a scenario file", $"environment:\n  {path.Key}: {Value(path)}")
            .Example("From a date on", $"environment:\n  {path.Key}:{Dated(path, 4)}")
            .Example("Under one policy only",
                $"policies:\n  - name: my-policy\n    environment:\n      {path.Key}: {Value(path)}");
    }

    private static Page Of(CliContext context, Control control, string kind, string chooser)
    {
        Page page = new Page(kind, control.Key, control.Meaning)
            .Fact("chosen by", chooser)
            .Fact("unit", control.Unit)
            .Range(control.Low, control.High, control.WholeNumber ? ", whole numbers" : "")
            .Fact("unless said", string.Join(", ", control.Null.Select(ShortNumber.Of)));
        if (control.Components.Count > 1)
            page.Fact("parts", control.Components.ToArray());
        if (control.SharesOfOne)
            page.Fact("sum", "the parts add up to 1; a part that is not named is 0");
        return page
            .Fact("acts", control.Acts)
            .Fact("equations", Equations.Ids(control.Equations))
            .Fact("phases", Equations.Phases(context, control.Equations))
            .Fact("indicators", Equations.Indicators(context, control.Equations))
            .Fact("parameters", Equations.Parameters(control.Equations))
            .Fact("evidence", control.Source.ToString());
    }

    /// <summary>A policy with the lever; a budget pays nothing without a length.</summary>
    private static string Policy(Lever lever, string value) =>
        $"policies:\n  - name: my-policy\n    levers:\n      {lever.Key}:{value}"
        + (lever is ProgrammeBudget ? "\n      programme-length: 1 year" : "");

    private static string Dated(Control control, int indent)
    {
        string blanks = new(' ', indent);
        return $"\n{blanks}- from: 2026-03\n{blanks}  value: {Value(control)}";
    }

    /// <summary>A value that is possible and not the null value.</summary>
    private static string Value(Control control)
    {
        if (control.Components is [""])
            return Tenth(control);
        IEnumerable<string> parts = control.Components.Select(part =>
            $"{part}: {(control.SharesOfOne ? $"1/{control.Components.Count}" : Tenth(control))}");
        return $"{{ {string.Join(", ", parts)} }}";
    }

    /// <summary>A tenth of the way up: the upper ends are there to bound searches, and would be odd advice.</summary>
    private static string Tenth(Control control)
    {
        double low = Math.Max(control.Low, 0);
        decimal value = (decimal)(low + ((control.High - low) / 10));
        return (control.WholeNumber ? Math.Ceiling(value) : value).ToString("0.###", CultureInfo.InvariantCulture);
    }
}
