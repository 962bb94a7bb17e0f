using System.Globalization;

namespace EcosystemSim.Analysis;

/// <summary>Prepares the bars of programme money: appropriated, paid, and eroded by inflation in between.</summary>
public static class MoneyBars
{
    private const string Appropriated = "programme-appropriated-real";
    private const string Paid = "programme-paid-real";
    private const string Eroded = "erosion-loss";

    /// <summary>Less than this over all years, in million dollars, is no programme.</summary>
    private const double LeastTotal = 1e-3;

    /// <returns>Null when no policy has programme money.</returns>
    public static MoneyBarsData? Of(Summary summary, FigureWords words)
    {
        if (!summary.Has(Appropriated) || !summary.Has(Paid) || !summary.Has(Eroded))
            return null;
        IReadOnlyList<PolicyTag> policies = PolicyTag.All(summary, words);
        MoneyPanel[] panels = [.. policies
            .Select(policy => Panel(summary, policy, words))
            .Where(panel => Total(panel, bar => bar.Appropriated) > LeastTotal)];
        if (panels.Length == 0)
            return null;
        string[] without = [.. policies
            .Where(policy => panels.All(panel => panel.Policy != policy) && HasRuns(summary, policy))
            .Select(policy => FigureText.Quoted(policy.Title))];
        string missing = without.Length switch
        {
            0 => "",
            <= 2 => $" No programme money under {string.Join(" and ", without)}.",
            _ => $" {without.Length} policies have no programme money.",
        };
        string runs = FigureText.Runs(summary, Paid, words);
        var head = new FigureHead(
            "Programme money: appropriated, paid, and eroded by inflation",
            "million dollars a year, prices of the start",
            Sentence(panels) + missing,
            $"{runs} Bars: means over runs; whisker: 90 % of runs for what was paid. Money is counted at the prices of the month "
            + $"in which it is appropriated or paid, in dollars of the start. {words.Source}");
        return new MoneyBarsData(
            head, "appropriated", "paid, as worth when paid", "lost to inflation before it was paid", panels);
    }

    private static MoneyPanel Panel(Summary summary, PolicyTag policy, FigureWords words)
    {
        MoneyBar[] bars = [.. Enumerable.Range(1, summary.Years).Select(year =>
        {
            Band paid = summary.Row(policy.Policy, year, Paid).Band;
            return new MoneyBar(
                words.YearLabels[year],
                summary.Row(policy.Policy, year, Appropriated).Band.Mean,
                paid.Mean,
                summary.Row(policy.Policy, year, Eroded).Band.Mean,
                paid.Q05,
                paid.Q95);
        })];
        var panel = new MoneyPanel(policy, "", bars);
        return panel with
        {
            Note = $"in all {Millions(Total(panel, bar => bar.Appropriated))} appropriated, "
                + $"{Millions(Total(panel, bar => bar.Paid))} paid, {Millions(Total(panel, bar => bar.Eroded))} eroded",
        };
    }

    private static string Sentence(MoneyPanel[] panels)
    {
        MoneyPanel largest = panels.MaxBy(panel => Total(panel, bar => bar.Appropriated))!;
        string most = panels.Length > 1 ? ", the most of all policies" : "";
        double appropriated = Total(largest, bar => bar.Appropriated);
        string of = string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * Total(largest, bar => bar.Eroded) / appropriated:0} %");
        return $"Over all years {FigureText.Quoted(largest.Policy.Title)} appropriates {Millions(appropriated)} million dollars "
            + $"at prices of the start{most}; on average {Millions(Total(largest, bar => bar.Paid))} million are left when it is "
            + $"paid, and inflation takes {Millions(Total(largest, bar => bar.Eroded))} million, {of}, before payment.";
    }

    private static bool HasRuns(Summary summary, PolicyTag policy) =>
        summary.Row(policy.Policy, summary.Years, Paid).Band.Count > 0;

    private static double Total(MoneyPanel panel, Func<MoneyBar, double> value) =>
        panel.Bars.Select(value).Where(number => !double.IsNaN(number)).Sum();

    private static string Millions(double value) => new DisplayUnit("", "", "").Number(value);
}
