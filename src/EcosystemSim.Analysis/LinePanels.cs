namespace EcosystemSim.Analysis;

/// <summary>One panel as a figure asks for it.</summary>
/// <param name="Indicator">Key of the indicator.</param>
/// <param name="Title">What it is, in plain words.</param>
/// <param name="Unit">How its numbers are shown; by default by its own unit.</param>
/// <param name="Beside">Key of an indicator to draw beside it, under the policy compared to.</param>
public sealed record PanelSpec(string Indicator, string Title, DisplayUnit? Unit = null, string? Beside = null);

/// <summary>A figure of panels as it is asked for.</summary>
/// <param name="Title">Title in plain words.</param>
/// <param name="Panels">The panels in reading order; those without a single value are left out.</param>
/// <param name="Leads">The indicators, one or two, that the sentence is about; they need not have a panel.</param>
/// <param name="BesideTitle">What the lines beside are.</param>
/// <param name="SharesAxis">Whether all panels have the same value axis.</param>
/// <param name="Columns">Panels in a row, where there are enough.</param>
/// <param name="SharedUnit">The unit in words where all panels have the same; by default that of the panels.</param>
public sealed record LinePanelsSpec(
    string Title,
    IReadOnlyList<PanelSpec> Panels,
    IReadOnlyList<PanelSpec> Leads,
    string BesideTitle = "",
    bool SharesAxis = false,
    int Columns = 3,
    string SharedUnit = "");

/// <summary>Prepares small panels of lines.</summary>
public static class LinePanels
{
    /// <summary>Null when no panel has a value.</summary>
    public static LinePanelsData? Of(Summary summary, LinePanelsSpec spec, FigureWords words)
    {
        PanelSpec[] filled = [.. spec.Panels.Where(panel => HasValues(summary, panel.Indicator))];
        if (filled.Length == 0)
            return null;
        IReadOnlyList<PolicyTag> policies = PolicyTag.All(summary, words);
        PanelSpec[] leads = [.. spec.Leads.Where(panel => HasValues(summary, panel.Indicator))];
        LinePanel[] panels = [.. filled.Select(panel => Panel(summary, panel, policies))];
        bool hasBeside = panels.Any(panel => panel.Beside.Count > 0);
        string reference = words.PolicyTitles[summary.CompareTo];
        string[] units = [.. panels.Select(panel => panel.Unit.Axis).Distinct(StringComparer.Ordinal)];
        string sharedUnit = units.Length > 1 ? "" : spec.SharedUnit.Length > 0 ? spec.SharedUnit : units[0];
        var head = new FigureHead(
            spec.Title,
            sharedUnit,
            FigureText.Result(
                summary,
                words,
                [.. (leads.Length > 0 ? leads : filled[..1]).Select(lead => new NamedIndicator(
                    lead.Title, FigureText.Column(summary, lead.Indicator), Unit(summary, lead)))]),
            SmallPrint(summary, filled[0].Indicator, words));
        string beside = !hasBeside ? ""
            : policies.Count > 1 ? $"{spec.BesideTitle}, {FigureText.Quoted(reference)}"
            : spec.BesideTitle;
        return new LinePanelsData(head, words.YearLabels, policies, beside, spec.SharesAxis, spec.Columns, panels);
    }

    private static LinePanel Panel(Summary summary, PanelSpec spec, IReadOnlyList<PolicyTag> policies)
    {
        DisplayUnit unit = Unit(summary, spec);
        return new LinePanel(
            spec.Title,
            unit,
            [.. policies.Select(policy => FigureText.Bands(summary, policy.Policy, spec.Indicator, unit))],
            spec.Beside is { } beside && HasValues(summary, beside)
                ? FigureText.Bands(summary, summary.CompareTo, beside, unit)
                : []);
    }

    private static string SmallPrint(Summary summary, string indicator, FigureWords words)
    {
        string shade = summary.Policies.Count > 1
            ? $"grey band: 90 % of runs under {FigureText.Quoted(words.PolicyTitles[summary.CompareTo])}"
            : "grey band: 90 % of runs";
        string widths = summary.Policies.Count > 2 ? "Widths differ only to show lines that lie on each other. " : "";
        string brackets = FigureText.HasEffects(summary) ? "Brackets: 95 % interval of the mean paired difference. " : "";
        return $"{FigureText.Runs(summary, indicator, words)} Lines: medians; {shade}; bars at the right: the last year under "
            + $"each policy, thick 50 % and thin 90 % of runs. {widths}{brackets}{words.Source}";
    }

    private static DisplayUnit Unit(Summary summary, PanelSpec spec) =>
        spec.Unit ?? DisplayUnit.Of(FigureText.Column(summary, spec.Indicator));

    private static bool HasValues(Summary summary, string indicator) =>
        summary.Has(indicator)
        && Enumerable.Range(0, summary.Policies.Count).Any(policy =>
            Enumerable.Range(0, summary.Years + 1).Any(year => summary.Row(policy, year, indicator).Band.Count > 0));
}
