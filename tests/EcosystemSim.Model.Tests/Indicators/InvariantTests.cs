using EcosystemSim.Model.Invariants;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Indicators;

public sealed class InvariantTests
{
    // One way to break each law, and the place its message must name.
    private static readonly (string Key, Action<WorldState> Break, string Named)[] Ways =
    [
        ("people-conserved", world => world.Labour.Pool[Level.Senior]++, "1 persons beyond"),
        ("people-conserved", world => world.Labour.Exited--, "-1 persons beyond"),
        ("money-conserved", world => world.Ledger.Treasury += 1, "sum to 1"),
        ("money-conserved", world => world.Firms.Cash[3] = 99, "sum to -1"),
        ("numbers-finite", world => world.Firms.Weight[5] = double.NaN, "firms.weight[5]"),
        ("numbers-finite", world => world.Economy.GdpUsd = double.PositiveInfinity, "economy.value[10]"),
        ("numbers-finite", world => world.Published.ResearchRank = double.NegativeInfinity, "published.value[0]"),
        ("stocks-not-negative", world => Move(world.Labour.Pool, Level.Researcher, Level.Engineer, 1), "labour.pool[1]"),
        ("stocks-not-negative", world => Move(world.Units.Staff[Level.Senior], 6, 7, 3), "units.staff-2[6]"),
        ("stocks-not-negative", world => world.Compute.Stock[ComputeOwner.Hub] = -1, "compute.stock[2]"),
        ("stocks-not-negative", world => world.Compute.Orders[4][1] = -1, "compute.order-4[1]"),
        ("stocks-not-negative", world => Shift(world.Funding, 1), "funding.purse-2[0]"),
        ("stocks-not-negative", world => Move(world.Universities.Bachelor[3], 1, 0, 2), "universities.bachelor-stage-3[1]"),
        ("shares-in-range", world => world.Sectors.Adoption[1] = 1.01, "sectors.adoption[1]"),
        ("shares-in-range", world => world.Panel.Adoption[2] = -0.01, "nations.adoption[2]"),
        ("shares-in-range", world => world.Economy.Trust = 1, "economy.trust"),
        ("shares-in-range", world => world.Economy.LocalShare = 1.2, "economy.local-share"),
        ("head-counts-whole", world => Move(world.Firms.Staff[Level.Engineer], 0, 1, 0.5), "firms.staff-0[0]"),
        ("head-counts-whole", world => Move(world.Labour.Diaspora, Level.Researcher, Level.Senior, 0.25), "labour.diaspora[1]"),
        ("university-purses-filled", world => world.Universities.GrantPurse[1] = 1, "universities.cash[1]"),
        ("commitments-are-instalments", world => world.Awards.InstalmentsLeft[0]--, "funding.committed[1]"),
        ("funding-bodies-balanced", world => world.Funding.Purse[1][Plan.Firms] = 39, "funding.balance[1]"),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Ways.Length)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_sound_world_breaks_no_law(bool stochastic) =>
        Assert.Null(InvariantCatalog.Check(TinyWorld.Create(), stochastic));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_broken_law_is_found_by_name_with_its_place(int way)
    {
        WorldState world = TinyWorld.Create();
        Ways[way].Break(world);
        string? message = InvariantCatalog.Check(world, stochastic: true);
        Assert.StartsWith(Ways[way].Key + ": ", message, StringComparison.Ordinal);
        Assert.Contains(Ways[way].Named, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("numbers-finite: firms.cash[3] is NaN", "firms")]
    [InlineData("stocks-not-negative: units.staff-2[6] is -3", "units")]
    public void A_place_is_told_by_the_id_of_what_has_the_row(string message, string table)
    {
        WorldState world = TinyWorld.Create();
        ulong id = table == "firms" ? world.Firms.Id[3] : world.Units.Id[6];
        Assert.Equal($"{table} {id:x16}", BrokenPlace.EntityIn(world, message));
    }

    [Theory]
    [InlineData("money-conserved: balances sum to 1", "")]
    [InlineData("numbers-finite: sectors.adoption[1] is NaN", "sectors row 1")]
    [InlineData("numbers-finite: firms.cash[99999] is NaN", "")]
    [InlineData("Index was outside the bounds of the array [x]", "")]
    [InlineData("", "")]
    public void A_row_without_an_id_is_told_by_its_number_and_no_place_by_nothing(string message, string entity) =>
        Assert.Equal(entity, BrokenPlace.EntityIn(TinyWorld.Create(), message));

    [Fact]
    public void Every_law_has_a_test_that_breaks_it() =>
        Assert.Equal(
            InvariantCatalog.All.Select(law => law.Key).Order(StringComparer.Ordinal),
            Ways.Select(way => way.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_law_is_a_sentence() =>
        Assert.All(InvariantCatalog.All, law => Assert.EndsWith(".", law.Sentence, StringComparison.Ordinal));

    [Fact]
    public void Undefined_numbers_are_looked_for_first() =>
        Assert.Equal("numbers-finite", InvariantCatalog.All[0].Key);

    [Fact]
    public void Fractions_of_persons_are_allowed_where_people_are_expected()
    {
        WorldState world = TinyWorld.Create();
        Move(world.Firms.Staff[Level.Engineer], 0, 1, 0.5);
        Assert.Null(InvariantCatalog.Check(world, stochastic: false));
    }

    [Fact]
    public void Rounding_of_expected_persons_is_forgiven_and_a_thousandth_of_a_person_is_not()
    {
        WorldState world = TinyWorld.Create();
        world.Labour.Pool[Level.Engineer] += 1e-8;
        Assert.Null(InvariantCatalog.Check(world, stochastic: false));
        world.Labour.Pool[Level.Engineer] += 1e-3;
        Assert.NotNull(InvariantCatalog.Check(world, stochastic: false));
    }

    [Fact]
    public void Institutions_may_see_that_there_is_nothing_to_see()
    {
        WorldState world = TinyWorld.Create();
        world.Published.Payline = double.NaN;
        Assert.Null(InvariantCatalog.Check(world, stochastic: true));
    }

    [Fact]
    public void Rows_that_are_not_alive_may_hold_anything()
    {
        WorldState world = TinyWorld.Create();
        world.Firms.Cash[world.Firms.Count] = double.NaN;
        Assert.Null(InvariantCatalog.Check(world, stochastic: true));
    }

    private static void Move(double[] column, int from, int to, double amount)
    {
        column[from] -= amount;
        column[to] += amount;
    }

    private static void Shift(Funding funding, double amount)
    {
        funding.Purse[2][Plan.Academic] -= amount;
        funding.Purse[0][Plan.Academic] += amount;
    }
}
