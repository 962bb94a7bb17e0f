using System.Xml.Linq;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Runs;
using EcosystemSim.Report.Ledger;
using EcosystemSim.Results;

namespace EcosystemSim.Report.Tests;

/// <summary>The ledger for people says what the numbers say, by policy and year.</summary>
public sealed class LedgerSectionTests
{
    private static readonly ulong First = EntityId.Initial(EntityKind.Firm, 0);

    private static readonly ReportInput Usual = Made.Input((_, _, _) => 0);

    private static string Said(params LedgerEntry[] entries) => Section(entries).Words();

    private static XElement Section(params LedgerEntry[] entries) =>
        Pages.Of(Usual with { Ledgers = [new PolicyLedger("more", new RunKey(new string('a', 64)), entries)] }).Section("ledger");

    [Fact]
    public void WithoutLedgers_ThereIsNoSection() => Assert.False(Pages.Of(Usual).HasSection("ledger"));

    [Fact]
    public void Money_IsToldByYearPlanAndWhoSetTheShares()
    {
        XElement table = Section(
            Committee(0, budget: 0, shareAcademic: double.NaN), Committee(1, budget: 100, shareAcademic: 0.4),
            Committee(2, budget: 80, shareAcademic: double.NaN)).All("table").First();
        string[] rows = [.. table.All("tbody").Single().All("tr").Select(row => row.Words())];
        Assert.Equal(2, rows.Length);
        Pages.Says(rows[0], "1403 100 50 (90 %) 30 (60 %) 20 (25 %)");
        Pages.Says(rows[0], "the policy’s levers");
        Pages.Says(rows[1], "1404 80 40 (90 %)");
        Pages.Says(rows[1], "the steering committee");
    }

    [Fact]
    public void ADecision_IsToldWithWhatWasBeforeAndWhatItSaw()
    {
        string said = Said(Council(0, lottery: 0.1, decided: 0.1), Council(1, lottery: 0.1, decided: 0.2));
        Pages.Says(said, "1404 Public research council Share of call money awarded by lottery");
        Pages.Says(said, "20 %, was 10 %.");
        Pages.Says(said, "With under 10 % of proposals awarded, lottery share +0.1, at most 0.5.");
        Pages.Says(said, "It saw proposals of last year: 600; awards over proposals: 0.05.");
        Pages.Says(said, "1 change decided");
    }

    [Fact]
    public void WhoChangesNothing_IsNamedOnceWithItsRule()
    {
        string said = Said(Council(0, lottery: 0.1, decided: 0.1), Council(1, lottery: 0.1, decided: 0.1));
        Pages.Says(said, "0 changes decided");
        Pages.Says(said, "Left everything as it was in all years: Public research council (with under 10 %");
        Pages.Says(said, "No programme money in any year.");
    }

    [Fact]
    public void APersonWhoDecides_IsNamedInsteadOfTheRule()
    {
        string said = Said(Council(0, lottery: 0.1, decided: 0.3) with { AnsweredBy = "<b>a minister</b>" });
        Pages.Says(said, "<b>a minister</b> decided.");
    }

    [Fact]
    public void ADecisionThatLapses_IsAChangeOnlyWhereNothingElseTellsWhatIsInForce()
    {
        LedgerEntry[] entries = [Hub(0, staff: 0.5), Hub(1, staff: double.NaN), Hub(2, staff: double.NaN)];
        Change[] changes = [.. Change.Of(new PolicyLedger("more", new RunKey(new string('a', 64)), entries))];
        Assert.Equal([(0, 0.5), (1, double.NaN)], changes.Select(change => (change.Entry.Year, change.Now)));
    }

    [Fact]
    public void Universities_AreToldAsANumberOfThem()
    {
        string said = Said(
            University(0, 1, money: 0, shift: 0.05), University(0, 2, money: 0, shift: 0.1), University(0, 3, money: 0));
        Pages.Says(said, "1403 2 of 3 universities Share of payroll moved from senior to researcher posts: 0.05 to 0.1.");
    }

    [Fact]
    public void Receivers_AreTheOnesWithMostMoneyAndTheSumOfAll()
    {
        LedgerEntry[] entries =
        [
            .. from year in Enumerable.Range(1, 2)
               from i in Enumerable.Range(1, 12)
               from entry in (LedgerEntry[])[University(year, (ulong)i, i), Firm(year, First + (ulong)i, year == 1 ? i : 0)]
               select entry,
        ];
        XElement[] tables = [.. Section(entries).All("table")];
        string[][] rows = [.. tables[^2..].Select(Rows)];
        Assert.Equal([6, 11], rows.Select(table => table.Length));
        Assert.Equal("University 13 24 12 12", rows[0][0]);
        Assert.Equal("All 12 universities 156 78 78", rows[0][^1]);
        Assert.Equal("Firm 13 of the start 12 12", rows[1][0]);
        Pages.Says(Section(entries).Words(), "156 million US dollars of grants to 12 universities, 78 to 12 firms");
    }

    [Fact]
    public void AFirmOfTheRun_IsNamedByItsOriginAndMonth()
    {
        string said = Said(Firm(1, EntityId.Entrant(EntityKind.Firm, 3, 14, 0), money: 0.001));
        Pages.Says(said, "Hub spin-off 1 of May 2025 under 0.01");
    }

    [Fact]
    public void Grounds_AreNumbersThatTheInstitutionSees() => Assert.All(Reasons.Grounds, grounds => Assert.Subset(
        InstitutionCatalog.Of(grounds.Key).Sees.Select(seen => seen.Key).ToHashSet(), grounds.Value.ToHashSet()));

    private static string[] Rows(XElement table) =>
        [.. table.All("tbody").Single().All("tr").Select(row => row.Words())];

    private static LedgerEntry Entry(
        int year, InstitutionType type, ulong number, double[] seen, params (int At, double Value)[] decided)
    {
        double[] values = [.. InstitutionCatalog.Of(type).Decides.Select(_ => double.NaN)];
        foreach ((int at, double value) in decided)
            values[at] = value;
        return new LedgerEntry(
            year, new InstitutionId(type, number), LedgerEntry.ByRule(Institution.DefaultRule), seen, values, [.. values]);
    }

    private static LedgerEntry Committee(int year, double budget, double shareAcademic) => Entry(
        year, InstitutionType.SteeringCommittee, 0,
        [17, 78, 190, 0.1, 0.5, 0, 0, 0, budget, .. budget > 0 ? (double[])[0.9, 0.6, 0.25] : [0, 0, 0], 0.5, 0.3, 0.2, 10, 50],
        (0, shareAcademic));

    private static LedgerEntry Council(int year, double lottery, double decided) =>
        Entry(year, InstitutionType.ResearchCouncil, 0, [600, 0.05, lottery, 0.4], (0, decided));

    private static LedgerEntry Hub(int year, double staff) =>
        Entry(year, InstitutionType.NationalHub, 0, [10, 5, 0, double.NaN, 3, 2], (0, staff));

    private static LedgerEntry University(int year, ulong number, double money, double shift = double.NaN) =>
        Entry(year, InstitutionType.University, number, [100, 0.7, 2, 0, 1.5, 2.5, money, 40], (0, shift));

    private static LedgerEntry Firm(int year, ulong number, double money) =>
        Entry(year, InstitutionType.Firm, number, [1, 2, 3, 4, money, 6, 7, 8]);
}
