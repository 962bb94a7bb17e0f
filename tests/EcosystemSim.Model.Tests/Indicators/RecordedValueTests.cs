using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Indicators;

/// <summary>Values that can be worked out by hand from a small world.</summary>
public sealed class RecordedValueTests
{
    private const double Exact = 1e-12;

    [Fact]
    public void A_nation_ranks_behind_those_with_more_papers()
    {
        WorldState world = TinyWorld.Create();
        Assert.Equal(2, At(world, "research-rank"));
        world.Panel.PapersOfYear[0] = 5_000;
        Assert.Equal(1, At(world, "research-rank"));
        world.Panel.PapersOfYear[0] = 1;
        Assert.Equal(3, At(world, "research-rank"));
    }

    [Fact]
    public void Fractional_and_quality_counts_can_turn_the_order_round()
    {
        WorldState world = TinyWorld.Create();
        world.Panel.PapersOfYear[0] = 4_100;
        world[Flow.Papers] = 4_100;
        world[Flow.InternationalPapers] = 4_100;
        world[Flow.Quality] = 3_900;
        Assert.Equal(1, At(world, "research-rank"));
        // 4100 international papers count 2050; those of Bravo, a fifth international, 3600.
        Assert.Equal(2, At(world, "research-rank-fractional"));
        Assert.Equal(2, At(world, "research-rank-quality"));
    }

    [Fact]
    public void The_rank_gap_is_application_less_research()
    {
        WorldState world = TinyWorld.Create();
        Assert.Equal(At(world, "application-rank") - At(world, "research-rank"), At(world, "rank-gap"));
    }

    [Fact]
    public void Research_staff_leaves_engineers_out()
    {
        WorldState world = TinyWorld.Create();
        Assert.Equal(8 * (5 + 2), At(world, "research-staff"));
        Assert.Equal(8 * 3, At(world, "university-staff-engineers"));
    }

    [Fact]
    public void The_technology_level_is_what_the_gap_leaves()
    {
        WorldState world = TinyWorld.Create();
        Assert.Equal(0.6, At(world, "technology-gap"));
        Assert.Equal(0.54881163609402639, At(world, "technology-level"), Exact);
    }

    [Fact]
    public void Sectors_beyond_the_nation_s_table_are_undefined()
    {
        WorldState world = TinyWorld.Create();
        world.Sectors.Adoption[1] = 0.25;
        Assert.Equal(0.25, At(world, "adoption-sector-02"));
        Assert.Equal(double.NaN, At(world, "adoption-sector-03"));
    }

    [Fact]
    public void Adoption_is_lower_when_each_firm_counts_once()
    {
        WorldState world = TinyWorld.Create();
        world.Sectors.Adoption.AsSpan().Fill(0.33);
        Assert.InRange(At(world, "adoption-by-firms"), 0.17, 0.19);
    }

    [Fact]
    public void People_who_appear_from_nowhere_show_in_the_audit()
    {
        WorldState world = TinyWorld.Create();
        Assert.Equal(0, At(world, "people-residual"));
        world.Labour.Pool[Level.Senior] += 3;
        Assert.Equal(3, At(world, "people-residual"));
    }

    [Fact]
    public void The_tail_interval_is_a_standard_error_of_one_over_root_k()
    {
        WorldState world = TinyWorld.Create();
        double tail = At(world, "firm-size-tail");
        // Logs 3.6 to 3.9 above a threshold of 3.5: mean excess 0.25.
        Assert.Equal(4, tail, 1e-9);
        Assert.Equal(tail * (1 + (1.959963984540054 / 2)), At(world, "firm-size-tail-high"), 1e-9);
        Assert.Equal(tail * (1 - (1.959963984540054 / 2)), At(world, "firm-size-tail-low"), 1e-9);
    }

    [Fact]
    public void Survival_counts_firms_on_their_birthday()
    {
        WorldState world = TinyWorld.Create();
        for (int month = 0; month < 24; month++)
        {
            if (month % 12 == 0)
                world.ClearFlows();
            // Four firms are founded in month 3, of which three are left at their first birthday.
            if (month == 3)
                Found(world, month, 4);
            if (month == 9)
                world.Firms.Table.RemoveBySwap(world.Firms.Count - 1);
            Logs.Write(world, new Tick(month, default));
        }

        Assert.Equal(0.75, At(world, "firm-survival-1yr"));
        Assert.Equal(double.NaN, At(world, "firm-survival-3yr"));
    }

    [Fact]
    public void Milestones_keep_the_month_in_which_adoption_first_came_so_far()
    {
        WorldState world = TinyWorld.Create();
        double[] adoption = [0.09, 0.11, 0.09, 0.26];
        for (int month = 0; month < adoption.Length; month++)
        {
            world.Economy.Adoption = adoption[month];
            Logs.Write(world, new Tick(month, default));
        }

        Assert.Equal(2, At(world, "months-to-adoption-10"));
        Assert.Equal(4, At(world, "months-to-adoption-25"));
        Assert.Equal(double.NaN, At(world, "months-to-adoption-50"));
    }

    [Fact]
    public void A_milestone_passed_before_the_start_took_no_time()
    {
        WorldState world = TinyWorld.Create();
        world.Start.Adoption[0] = 0.3;
        Assert.Equal(0, At(world, "months-to-adoption-25"));
    }

    [Fact]
    public void Partner_concentration_is_one_for_one_partner_and_a_half_for_two_equal_ones()
    {
        WorldState world = TinyWorld.Create();
        world.Panel.Partners[1] = 7;
        Assert.Equal(1, At(world, "partner-concentration"), Exact);
        world.Panel.Partners[2] = 7;
        Assert.Equal(0.5, At(world, "partner-concentration"), Exact);
    }

    private static void Found(WorldState world, int month, int number)
    {
        for (int k = 0; k < number; k++)
            world.Firms.BirthMonth[world.Firms.Table.Add()] = month;
        world[Flow.FirmEntries] += number;
    }

    private static double At(WorldState world, string key)
    {
        double[] row = new double[IndicatorCatalog.Width];
        IndicatorCatalog.Record(world, new YearEnd(1, 1), row);
        return row[IndicatorCatalog.IndexOf(key)];
    }
}
