using EcosystemSim.Model.Institutions;
using EcosystemSim.Report.Ledger;
using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Sections;

/// <summary>The reference run of each policy as a ledger for people: programme money, decisions and their reasons.</summary>
public sealed class LedgerSection : ReportSection
{
    private const int Universities = 5;
    private const int Firms = 10;

    public override string Key => "ledger";

    public override int Order => 75;

    public override string Title => "Who decided what, and who got what";

    public override Html? Render(ReportInput input)
    {
        PolicyAccount[] accounts = [.. PolicyAccount.Of(input)];
        if (accounts.Length == 0)
            return null;
        int runs = input.Words.Futures * input.Words.Replicates;
        string of = runs > 1 ? $" of the {Plain.Whole(runs)} runs of each policy" : " of each policy";
        PolicyAccount open = accounts.FirstOrDefault(account => !account.Policy.IsReference) ?? accounts[0];
        return Html.Of($"""
            <p>One run{of}, that of the first future and replicate 0, followed institution by institution: an example of how
            things go, not a result. Every university, firm and public body was asked by itself once a year, and after every
            month the state equals that of the same run in the ensemble.</p>
            <p>Of the money paid out, only grants, and the co-investment in firms, can be told by who got them; compute,
            stipends, vouchers and the staff of the hub are paid to suppliers and people. Signs such as B10 are equations of
            MODEL.md. Every institution and number: ledger.parquet.</p>
            {accounts.Select(account => OfPolicy(input, account, account == open))}
            """);
    }

    private static Html OfPolicy(ReportInput input, PolicyAccount account, bool isOpen)
    {
        MoneyYear[] money = [.. MoneyYear.Of(account.Ledger)];
        Told[] changes = [.. Told.Of(account)];
        Receiver[] universities = Receiver.Of(account.Ledger, InstitutionType.University);
        Receiver[] firms = Receiver.Of(account.Ledger, InstitutionType.Firm);
        Html body = Html.Join(
            money.Length > 0 ? MoneyTable.Render(input, money) : Html.Text("No programme money in any year.").InParagraph(),
            Changes(input, changes),
            Unchanged(account, changes),
            ReceiverTable.Render(input, account, universities, (Universities, "university", "universities")),
            ReceiverTable.Render(input, account, firms, (Firms, "firm", "firms")));
        Html open = isOpen ? Html.Of($" open=\"open\"") : Html.Empty;
        return Html.Of($"""
            <details{open}><summary>{Titles.Plain(account.Policy.Title)}: {Gist(universities, firms, changes)}</summary>
            {body}
            </details>
            """);
    }

    /// <summary>"10.6 million US dollars of grants to 40 universities, 19.6 to 151 firms; 3 changes decided".</summary>
    private static string Gist(Receiver[] universities, Receiver[] firms, Told[] changes)
    {
        string many = Plain.Count(universities.Length, "university", "universities");
        string got = universities.Length + firms.Length == 0
            ? "no grants"
            : $"{Sum(universities)} million US dollars of grants to {many}, {Sum(firms)} to {Plain.Count(firms.Length, "firm")}";
        return $"{got}; {Plain.Count(changes.Length, "change")} decided";
    }

    private static string Sum(IEnumerable<Receiver> receivers) => MoneyTable.Words(receivers.Sum(receiver => receiver.Total));

    private static Html Changes(ReportInput input, Told[] changes) => changes.Length == 0 ? Html.Empty : new HtmlTable(
        "What was decided otherwise than the year before, and why",
        [new("Year"), new("Who"), new("What"), new("Why")],
        [.. changes.Select(change => (TableCell[])
        [
            input.Words.YearLabels[change.Year], change.Who, string.Join(". ", change.What) + ".",
            change.Why + "." + (change.Saw.Count == 0 ? "" : $" It saw {string.Join("; ", change.Saw)}."),
        ])])
    {
        WhenNarrow = NarrowTable.Stacks,
    }.Render();

    /// <summary>Who left everything as it was, with the rule that says so.</summary>
    private static Html Unchanged(PolicyAccount account, Told[] changes)
    {
        string[] kept =
        [
            .. account.Ledger.Entries
                .Where(entry => entry.Rule is not null && !Told.IsOneOfMany(entry.Id))
                .DistinctBy(entry => entry.Id)
                .Where(entry => changes.All(change => change.Who != account.NameOf(entry.Id)))
                .Select(entry => $"{account.NameOf(entry.Id)} ({Reasons.MeaningOf(entry.Institution, entry.Rule!)})"),
        ];
        return kept.Length == 0
            ? Html.Empty
            : Html.Of($"""<p class="note">Left everything as it was in all years: {string.Join("; ", kept)}.</p>""");
    }
}
