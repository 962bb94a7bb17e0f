using EcosystemSim.Analysis;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Sections;

/// <summary>
/// Effects on the indicators of the scenario and on a fixed set of others, so that side effects are not left out.
/// </summary>
public sealed class EffectsSection : ReportSection
{
    /// <summary>Shown whatever the scenario asks for: a policy is not only what it was meant for.</summary>
    private static readonly string[] Always =
    [
        "research-rank", "application-rank", "research-rank-fractional", "research-rank-quality", "adoption-rank",
        "ai-papers", "citation-quality", "research-staff", "new-phds", "emigration-rate-researchers",
        "diaspora-share-researchers", "firms", "ai-sales", "commercial-successes", "adoption", "compute-universities",
        "compute-firms", "trust", "incidents", "erosion-loss",
        "compliance-burden", "gdp-gain", "jobs-displaced-net", "state-net-cost",
    ];

    private static readonly int[] Years = [1, 2, 5];

    public override string Key => "effects";

    public override int Order => 60;

    public override string Title => "Effects and side effects";

    public override Html? Render(ReportInput input)
    {
        string[] indicators = [.. input.Scenarios
            .SelectMany(scenario => scenario.Plan.ReportIndicators).Concat(Always).Distinct().Where(input.Summary.Has)];
        int[] years = [.. Years.Append(input.LastYear).Where(year => year > 0 && year <= input.LastYear).Distinct()];
        IReadOnlyList<TableCell>[] rows =
        [
            .. from indicator in indicators
               from policy in Enumerable.Range(0, input.Summary.Policies.Count)
               where !input.Summary.IsReference(policy)
               select Row(input, policy, indicator, years),
        ];
        if (rows.Length == 0)
            return null;
        var table = new HtmlTable(
            "Mean paired differences with their 95 % intervals",
            [
                new TableColumn("Indicator"), new TableColumn("Policy"),
                new TableColumn($"Without it, {input.Words.YearLabels[^1]}", IsNumber: true),
                .. years.Select(year => new TableColumn($"Effect in {input.Words.YearLabels[year]}", IsNumber: true)),
            ],
            rows)
        {
            CanSort = true,
        };
        return Html.Of($"""
            <p>The same differences for the indicators the scenario leads with and for others that a decision should not
            overlook. Of a rank, less is better. “Without it” is the median under the policy that is compared to. Effects in
            <strong>bold</strong> have an interval that excludes zero. All {input.Summary.Columns.Count} indicators, all
            years: summary.csv.</p>
            {table.Render()}
            """);
    }

    private static TableCell[] Row(ReportInput input, int policy, string indicator, int[] years)
    {
        SummaryRow without = input.Summary.Row(input.Summary.ReferenceOf(policy), input.LastYear, indicator);
        IndicatorColumn column = without.Column;
        DisplayUnit shown = DisplayUnit.Of(column);
        Html name = Html.Of($"{Plain.Capital(Meaning(column))}{UnitOf(column)} <code>{column.Key}</code>");
        bool isAgain = Enumerable.Range(0, policy).Any(earlier => !input.Summary.IsReference(earlier));
        return
        [
            isAgain ? Html.Of($"""<span class="again">{name}</span>""") : name,
            Titles.Plain(input.Words.PolicyTitles[policy]),
            new TableCell(Html.Text(Plain.Typeset(shown.Number(shown.Scale(without.Band).Q50))), without.Band.Q50),
            .. years.Select(year => input.Summary.Row(policy, year, indicator).Effect)
                .Select(effect => effect is null
                    ? TableCell.None
                    : new TableCell(EffectText.Signed(shown, effect), effect.Mean)),
        ];
    }

    /// <summary>What the numbers are in, with a comma in front; nothing where the meaning says it, or there is none.</summary>
    private static string UnitOf(IndicatorColumn column)
    {
        string words = DisplayUnit.Of(column).Axis is ['%', ..] axis ? axis : Units.Plain(column.Unit);
        bool isSaid = column.Kind == IndicatorKind.Rank || words is "-" or "" or "count"
            || column.Meaning.Contains(words, StringComparison.Ordinal);
        return isSaid ? "" : $", {words}";
    }

    /// <summary>"The same rank" stands beside its rank in the catalogue, and here in a row of its own.</summary>
    private static string Meaning(IndicatorColumn column) =>
        Ranks.Both.FirstOrDefault(rank => column.Key.StartsWith(rank.Key, StringComparison.Ordinal)) is { } own
            ? column.Meaning.Replace("the same rank", own.Name, StringComparison.Ordinal)
            : column.Meaning;
}
