using EcosystemSim.Analysis;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Ledger;

/// <summary>Programme money by year: what was appropriated, what was paid out, what universities and firms got.</summary>
internal static class MoneyTable
{
    /// <summary>Less is not written out: it is the end of an instalment.</summary>
    private const double Least = 0.01;

    public static Html Render(ReportInput input, IEnumerable<MoneyYear> years) => new HtmlTable(
        "Programme money by year, in millions of US dollars of the start date; in brackets the part of a plan’s money at hand "
        + "that was paid out",
        [
            new("Year"), new("Appropriated", true), new("Academic plan", true), new("Firm plan", true), new("Hub plan", true),
            new("Grants to universities", true), new("Grants and co-investment to firms", true), new("Plan shares set by"),
        ],
        [.. years.Select(year => (TableCell[])
        [
            input.Words.YearLabels[year.Year], Amount(year.Appropriated), .. year.Plans.Select(OfPlan),
            Got(year.Universities), Got(year.Firms),
            year.Appropriated == 0 ? TableCell.None : year.ByCommittee ? "the steering committee" : "the policy’s levers",
        ])])
    {
        WhenNarrow = NarrowTable.Stacks,
    }.Render();

    public static TableCell Amount(double money) => money > 0 ? Words(money) : TableCell.None;

    /// <summary>"3.24", "under 0.01".</summary>
    public static string Words(double money) =>
        money is > 0 and < Least ? $"under {ShortNumber.Of(Least)}" : ShortNumber.Of(money);

    private static TableCell OfPlan(PlanYear plan) => (plan.Appropriated, plan.PaidShare) switch
    {
        (0, 0) => TableCell.None,
        (0, _) => Html.Of($"""<span class="k">({Plain.Percent(plan.PaidShare)})</span>"""),
        _ => Html.Of($"""{Words(plan.Appropriated)} <span class="k">({Plain.Percent(plan.PaidShare)})</span>"""),
    };

    private static TableCell Got(Received received) => received.Count == 0
        ? TableCell.None
        : Html.Of($"""{Words(received.Money)} <span class="k">({Plain.Whole(received.Count)} of them)</span>""");
}
