using EcosystemSim.Analysis;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Sections;

/// <summary>Both ranks at the start, halfway and at the end, a row per policy.</summary>
public sealed class RanksSection : ReportSection
{
    public override string Key => "ranks";

    public override int Order => 30;

    public override string Title => "Both ranks in numbers";

    public override Html? Render(ReportInput input)
    {
        RankWords[] ranks = [.. Ranks.In(input)];
        if (ranks.Length == 0)
            return null;
        Html tables = Html.Join(
            from scenario in input.Scenarios
            from rank in ranks
            select Table(input, scenario, rank).Render());
        return Html.Of($"""
            <p>Rank 1 is best. A rank is the median of the runs, with the range that holds nine runs in ten in round brackets.
            An effect is the mean difference between paired runs, with its 95 % interval in square brackets; effects in
            <strong>bold</strong> have an interval that excludes zero, the others cannot be told from no effect. “Better in”
            is the share of pairs in which the policy does better, a tie counted half: about 50 % is what chance alone
            gives.</p>
            {tables}
            """);
    }

    private static HtmlTable Table(ReportInput input, ReportScenario scenario, RankWords rank)
    {
        int[] years = [.. new[] { input.MiddleYear, input.LastYear }.Where(year => year > 0).Distinct()];
        bool compares = input.LeadOf(scenario) is not null;
        string start = $"Start ({input.Words.YearLabels[0]})";
        TableColumn[] columns =
        [
            new("Policy"), new(start, IsNumber: true),
            .. years.SelectMany(year => Columns(input.Words.YearLabels[year], compares)),
        ];
        string where = input.Scenarios.Count > 1 ? $": {scenario.Plan.Title}" : "";
        return new HtmlTable(
            rank.Heading + where,
            columns,
            [.. input.PoliciesOf(scenario).Select(policy => Row(input, policy, rank.Key, (years, compares)))])
        {
            WhenNarrow = NarrowTable.Stacks,
        };
    }

    private static IEnumerable<TableColumn> Columns(string year, bool compares)
    {
        yield return new TableColumn($"End of {year}", IsNumber: true);
        if (compares)
        {
            yield return new TableColumn($"Effect in {year}", IsNumber: true);
            yield return new TableColumn("Better in", IsNumber: true);
        }
    }

    private static TableCell[] Row(ReportInput input, ReportPolicy policy, string rank, (int[] Years, bool Compares) what)
    {
        Band start = input.Summary.Row(policy.Index, 0, rank).Band;
        var cells = new List<TableCell> { Titles.Plain(policy.Title), Ranks.Shown(start.Q50) };
        foreach (int year in what.Years)
        {
            SummaryRow row = input.Summary.Row(policy.Index, year, rank);
            cells.Add(Level(row.Band));
            if (what.Compares)
            {
                cells.Add(row.Effect is { } effect ? EffectText.Words(row.Column, effect) : TableCell.None);
                cells.Add(row.Effect is { Pairs: > 0 } paired ? Plain.Percent(paired.ShareBetter) : TableCell.None);
            }
        }

        return [.. cells];
    }

    private static TableCell Level(Band band) => band.Count switch
    {
        0 => TableCell.None,
        1 => Ranks.Shown(band.Q50),
        _ => Html.Of($"""
            {Ranks.Shown(band.Q50)} <span class="k">({Ranks.Shown(band.Q05)} to {Ranks.Shown(band.Q95)})</span>
            """),
    };
}
