using System.Globalization;
using System.Text.RegularExpressions;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Tests.Parameters;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Indicators;

public sealed partial class IndicatorCatalogTests
{
    // Keys that other parts of the product read by name.
    private static readonly string[] KeysReadElsewhere =
    [
        "ai-papers", "research-rank", "application-rank", "adoption", "rank-gap", "research-staff", "firms", "trust", "ai-sales",
        "gdp-gain", "technology-gap", "relative-compute", "new-phds", "people-residual", "money-residual",
    ];

    [Fact]
    public void Every_number_from_N01_to_N53_is_recorded_or_left_to_the_analysis_with_a_reason()
    {
        IEnumerable<string> all = Enumerable.Range(1, 53).Select(n => "N" + n.ToString("00", CultureInfo.InvariantCulture));
        IEnumerable<string> numbers = IndicatorCatalog.All.Select(indicator => indicator.Number);
        Assert.Equal(all, numbers.Concat(IndicatorCatalog.LeftToAnalysis.Keys).Order(StringComparer.Ordinal));
        Assert.All(IndicatorCatalog.LeftToAnalysis.Values, reason => Assert.True(reason.Length > 10, reason));
    }

    [Fact]
    public void Keys_are_unique_and_lower_case_words_joined_by_hyphens()
    {
        Described.Once(IndicatorCatalog.Columns.Select(column => column.Key));
        Assert.All(IndicatorCatalog.Columns, column => Assert.Matches(Kebab(), column.Key));
    }

    [Fact]
    public void Every_column_has_unit_meaning_and_equations() =>
        Assert.All(IndicatorCatalog.Columns, column =>
        {
            Assert.True(column.Unit.Trim().Length > 0, $"{column.Key} has no unit; write \"-\" for a pure number");
            Assert.True(column.Meaning.Trim().Length > 3, $"{column.Key} has no meaning");
            Assert.True(column.Equations.Trim().Length > 0, $"{column.Key} names no equation");
            Assert.True(Enum.IsDefined(column.Kind) && Enum.IsDefined(column.Better), $"{column.Key} is of no known kind");
        });

    [Fact]
    public void A_lower_rank_is_better_and_flows_are_per_year() =>
        Assert.All(IndicatorCatalog.Columns, column =>
        {
            if (column.Kind == IndicatorKind.Rank)
                Assert.Equal(Better.Lower, column.Better);
            if (column.Kind == IndicatorKind.Flow)
                Assert.EndsWith("/yr", column.Unit, StringComparison.Ordinal);
        });

    [Fact]
    public void Columns_read_by_name_elsewhere_exist() =>
        Assert.All(KeysReadElsewhere, key =>
            Assert.Equal(key, IndicatorCatalog.Columns[IndicatorCatalog.IndexOf(key)].Key));

    [Fact]
    public void An_unknown_key_has_no_place() => Assert.Equal(-1, IndicatorCatalog.IndexOf("no-such-column"));

    [Fact]
    public void The_width_is_the_sum_of_the_columns_of_all_indicators() =>
        Assert.Equal(IndicatorCatalog.All.Sum(indicator => indicator.Columns.Count), IndicatorCatalog.Width);

    [Fact]
    public void A_row_of_another_length_is_refused()
    {
        WorldState world = TinyWorld.Create();
        Assert.Throws<ArgumentException>(() =>
            IndicatorCatalog.Record(world, new YearEnd(1, 1), new double[IndicatorCatalog.Width - 1]));
    }

    [Fact]
    public void Every_indicator_writes_all_its_columns_and_none_besides()
    {
        const double untouched = 123.456;
        WorldState world = TinyWorld.Create();
        Assert.All(IndicatorCatalog.All, indicator =>
        {
            double[] row = new double[indicator.Columns.Count + 2];
            Array.Fill(row, untouched);
            indicator.Record(world, new YearEnd(1, 1), row.AsSpan(1, indicator.Columns.Count));
            Assert.Equal(untouched, row[0]);
            Assert.Equal(untouched, row[^1]);
            Assert.DoesNotContain(untouched, row[1..^1]);
        });
    }

    [Fact]
    public void Recording_changes_no_state()
    {
        WorldState world = TinyWorld.Create();
        ulong before = world.Hash();
        IndicatorCatalog.Record(world, new YearEnd(1, 1), new double[IndicatorCatalog.Width]);
        Assert.Equal(before, world.Hash());
    }

    [Fact]
    public void At_the_start_only_flows_with_a_start_value_have_one()
    {
        double[] row = new double[IndicatorCatalog.Width];
        IndicatorCatalog.Record(TinyWorld.Create(), new YearEnd(0, 0), row);
        Assert.Equal(
            ["ai-papers", "world-papers"],
            IndicatorCatalog.Columns
                .Where((column, place) => column.Kind == IndicatorKind.Flow && !double.IsNaN(row[place]))
                .Select(column => column.Key));
    }

    [Fact]
    public void Flows_reach_the_results_undivided_and_unscaled()
    {
        WorldState world = TinyWorld.Create();
        for (Flow flow = 0; flow < Flow.Count; flow++)
            world[flow] = 1_000 + (int)flow;
        double[] row = new double[IndicatorCatalog.Width];
        IndicatorCatalog.Record(world, new YearEnd(1, 1), row);
        (string Key, Flow Flow)[] pairs =
        [
            ("ai-papers", Flow.Papers), ("new-phds", Flow.NewPhds), ("firm-entries", Flow.FirmEntries), ("ai-sales", Flow.Sales),
            ("gdp-gain", Flow.GdpGain), ("programme-committed-real", Flow.CommittedReal), ("erosion-loss", Flow.Erosion),
            ("discounted-incidents", Flow.DiscountedIncidents), ("skipped-entries", Flow.SkippedEntries),
        ];
        Assert.All(pairs, pair => Assert.Equal(1_000 + (int)pair.Flow, row[IndicatorCatalog.IndexOf(pair.Key)]));
    }

    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
