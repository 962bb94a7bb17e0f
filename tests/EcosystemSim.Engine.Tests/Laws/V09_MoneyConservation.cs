using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>
/// V09: every payment has a payer and a payee. The balances are added here, account by account as in MODEL.md 3.4, after every
/// phase.
/// </summary>
public sealed class V09_MoneyConservation(RealStart real)
{
    private const int Months = 120;
    private const double Relative = 1e-9;

    public static TheoryData<string> Policies => ["none", "programme", "repeated-5y", "repeated-5y-indexed", "retention"];

    [Fact]
    public void V09_EveryPolicyOfTheScenarioIsTested() =>
        Assert.Equal(real.Plan.Policies.Select(policy => policy.Name), Policies.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Policies))]
    public void V09_Money_SumsToZeroAfterEveryPhase(string policy)
    {
        Seen seen = Follow(real.Run(real.PolicyOf(policy), seed: 3), Months);
        Assert.Null(seen.Broken);
        Assert.True(seen.Exits > 0, "no firm closed");
        Assert.True(seen.Bankruptcies > 0, "no firm was insolvent long enough to be forced out");
        Assert.True(policy == Policy.NullName || seen.CarryOver > 0, "the programme left nothing over");
        Assert.True(policy == Policy.NullName || seen.GranteesClosed > 0, "no firm closed with a grant unpaid");
    }

    [Fact]
    public void V09_Money_SumsToZeroInExpectation() =>
        Assert.Null(Follow(real.Run(real.PolicyOf("programme"), seed: 3, stochastic: false), Months).Broken);

    [Fact]
    public void V09_Money_SumsToZeroOverThirtyYears() =>
        Assert.Null(Follow(real.Run(real.PolicyOf("repeated-5y-indexed"), seed: 4), 360).Broken);

    // F6, F10: what a body has promised is what its awards still have to get; the promises to closed firms are free money again.
    [Theory]
    [InlineData("programme")]
    [InlineData("repeated-5y")]
    public void V09_Commitments_AreTheInstalmentsStillToBePaid(string policy)
    {
        TickEngine engine = real.Run(real.PolicyOf(policy), seed: 3);
        WorldState world = engine.World;
        for (int month = 0; month < Months; month++)
        {
            engine.Step();
            double unpaid = 0;
            for (int a = 0; a < world.Awards.Count; a++)
                unpaid += world.Awards.Instalment[a] * world.Awards.InstalmentsLeft[a];
            Assert.InRange(
                world.Funding.Committed.Sum() - unpaid, -Relative * world.Ledger.Turnover, Relative * world.Ledger.Turnover);
        }
    }

    private static Seen Follow(TickEngine engine, int months)
    {
        Seen seen = new();
        WorldState world = engine.World;
        // The first phases of a run have turned over nothing yet: what the accounts opened with has to carry its own rounding.
        double opening = Gross(world);
        engine.AfterPhase = (phase, month) =>
        {
            double sum = Balances(world);
            if (Math.Abs(sum) > Relative * (opening + world.Ledger.Turnover))
                seen.Broken ??= FormattableString.Invariant($"{phase.Info.Key} of month {month} leaves {sum}");
            if (phase is AdoptAndTrade)
                seen.Note(world);
        };
        for (int month = 0; month < months; month++)
        {
            if (month > 0 && Math.Abs(Balances(world)) > Relative * world.Ledger.Turnover)
                seen.Broken ??= FormattableString.Invariant($"month {month} opens with {Balances(world)}");
            double exits = month % 12 == 0 ? 0 : world[Flow.FirmExits];
            engine.Step();
            seen.Exits += world[Flow.FirmExits] - exits;
            seen.CountClosed(world);
            if (month % 12 == 11)
            {
                foreach (double[] purse in world.Funding.Purse)
                    seen.CarryOver += purse.Sum();
            }
        }

        return seen;
    }

    private static double Balances(WorldState world) => Accounts(world).Sum();

    private static double Gross(WorldState world) => Accounts(world).Sum(Math.Abs);

    private static IEnumerable<double> Accounts(WorldState world)
    {
        Ledger ledger = world.Ledger;
        return
        [
            ledger.Treasury, ledger.PrivateCapital, ledger.Hub, ledger.Adopters, ledger.Households, ledger.RestOfWorld,
            .. world.Universities.Cash.Take(world.Universities.Count), .. world.Firms.Cash.Take(world.Firms.Count),
            .. world.Funding.Balance,
        ];
    }

    /// <summary>What a run must have met for its books to prove something.</summary>
    private sealed class Seen
    {
        private readonly HashSet<ulong> _insolvent = [], _grantees = [];

        public string? Broken { get; set; }

        public double Exits { get; set; }

        public double CarryOver { get; set; }

        public int Bankruptcies { get; private set; }

        public int GranteesClosed { get; private set; }

        /// <summary>Just before firms close: who is deep in debt, who still waits for grant money.</summary>
        public void Note(WorldState world)
        {
            _insolvent.Clear();
            _grantees.Clear();
            for (int i = 0; i < world.Firms.Count; i++)
            {
                if (world.Firms.MonthsInsolvent[i] >= 2)
                    _insolvent.Add(world.Firms.Id[i]);
            }

            for (int a = 0; a < world.Awards.Count; a++)
            {
                if (world.Awards.ToFirm[a] > 0)
                    _grantees.Add(world.Firms.Id[(int)world.Awards.PayeeRow[a]]);
            }
        }

        public void CountClosed(WorldState world)
        {
            HashSet<ulong> alive = [.. world.Firms.Id.Take(world.Firms.Count)];
            Bankruptcies += _insolvent.Count(id => !alive.Contains(id));
            GranteesClosed += _grantees.Count(id => !alive.Contains(id));
        }
    }
}
