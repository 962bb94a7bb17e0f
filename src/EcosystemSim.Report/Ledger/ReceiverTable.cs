using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Ledger;

/// <summary>The universities or firms with most programme money, year by year, and all of them together.</summary>
internal static class ReceiverTable
{
    /// <param name="input">Names the years.</param>
    /// <param name="account">Names the institutions.</param>
    /// <param name="all">All that got anything, most money first.</param>
    /// <param name="kind">How many to tell, and what they are called.</param>
    public static Html Render(
        ReportInput input, PolicyAccount account, Receiver[] all, (int Most, string One, string Many) kind)
    {
        if (all.Length == 0)
            return Html.Empty;
        int[] years = [.. all.SelectMany(receiver => receiver.ByYear.Keys).Distinct().Order()];
        string heading = all.Length > kind.Most
            ? $"The {Plain.Spelled(kind.Most)} {kind.Many} with most"
            : $"All {kind.Many} with";
        return new HtmlTable(
            $"{heading} programme money, in millions of US dollars of the start date",
            [
                new(Plain.Capital(kind.One)), new("Total", true),
                .. years.Select(year => new TableColumn(input.Words.YearLabels[year], true)),
            ],
            [
                .. all.Take(kind.Most).Select(receiver => Row(
                    Name(account, receiver), years.Select(year => receiver.ByYear.GetValueOrDefault(year)), receiver.Total)),
                Row(
                    Html.Text($"All {Plain.Count(all.Length, kind.One, kind.Many)}"),
                    years.Select(year => all.Sum(receiver => receiver.ByYear.GetValueOrDefault(year))),
                    all.Sum(receiver => receiver.Total)),
            ]).Render();
    }

    /// <summary>The name for people; the one of ledger.parquet for whoever points at it.</summary>
    private static Html Name(PolicyAccount account, Receiver receiver) =>
        Html.Of($"""<span title="{receiver.Id.ToString()}">{account.NameOf(receiver.Id)}</span>""");

    private static TableCell[] Row(Html name, IEnumerable<double> byYear, double total) =>
        [name, MoneyTable.Amount(total), .. byYear.Select(MoneyTable.Amount)];
}
