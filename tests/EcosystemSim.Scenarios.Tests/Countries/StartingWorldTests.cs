using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Scenarios.Tests.Countries;

/// <summary>Laws of the shipped tables and facts that can be looked up in their sources.</summary>
public class StartingWorldTests
{
    private static readonly NationTable World = NationTableReader.Read(CountriesFolder.Path);

    private static readonly int Iran = World.IndexOf("IRN");

    // The economies to which the source gives one regional value instead of a measurement.
    private static readonly string[] SharedRegionalValue =
    [
        "AFG", "AGO", "BDI", "BEN", "BFA", "CAF", "CMR", "COD", "COG", "ERI", "ETH", "GHA",
        "GIN", "GNB", "GUY", "LBR", "MDG", "MLI", "MOZ", "MRT", "MWI", "NER", "NGA", "SDN",
        "SLE", "SOM", "SSD", "SUR", "TCD", "TGO", "TJK", "TKM", "TZA", "UGA", "VEN",
    ];

    [Fact]
    public void World_Has195EconomiesWithUniqueCodesInOrdinalOrder()
    {
        Assert.Equal(195, World.Count);
        Assert.Equal(World.Iso3.Distinct().Order(StringComparer.Ordinal), World.Iso3);
        Assert.All(World.Iso3, code => Assert.Matches("^[A-Z]{3}$", code));
    }

    [Fact]
    public void EveryColumn_HasOneValuePerNation()
    {
        Assert.All(
            new[]
            {
                World.Population, World.GdpMusd, World.GdpPerHeadPpp, World.Employment, World.PopulationGrowth, World.GdpGrowth,
                World.InternationalShare, World.AiUserShare, World.AiPatents, World.RegulatoryQuality,
            },
            column => Assert.Equal(World.Count, column.Length));
        Assert.Equal(World.Count, World.Names.Length);
        Assert.All(World.Papers, row => Assert.Equal(2022 - World.FirstPaperYear + 1, row.Length));
    }

    [Fact]
    public void SizesAndIncomes_AreNeverBlankAndPositive() =>
        Assert.All(
            new[] { World.Population, World.GdpMusd, World.GdpPerHeadPpp, World.Employment },
            column => Assert.All(column, value => Assert.True(double.IsFinite(value) && value > 0)));

    [Fact]
    public void GrowthRates_AreNeverBlankAndStayInTheStatedRange()
    {
        Assert.All(World.GdpGrowth, growth => Assert.InRange(growth, -0.05, 0.10));
        Assert.All(World.PopulationGrowth, growth => Assert.InRange(growth, -0.02, 0.05));
    }

    [Fact]
    public void WorldTotals_AreThoseOfTheRealWorld()
    {
        Assert.InRange(World.Population.Sum(), 7.9e9, 8.1e9);
        Assert.InRange(World.GdpMusd.Sum(), 85e6, 95e6);
        Assert.InRange(World.Employment.Sum(), 3.1e9, 3.6e9);
    }

    [Fact]
    public void Articles_OfTheWorldIn2022_AddUpToThePublishedTotalWithoutTheEconomiesLeftOut() =>
        Assert.Equal(149_717 - 27, World.Papers.Sum(row => row[2022 - World.FirstPaperYear]));

    [Fact]
    public void Articles_OfIran_AreThePublishedOnes()
    {
        double[] papers = World.Papers[Iran];
        Assert.Equal(2003, World.FirstPaperYear);
        Assert.Equal(
            [573, 923, 1_081, 1_808, 1_508, 1_423, 1_542, 1_620],
            new[] { 2010, 2015, 2017, 2018, 2019, 2020, 2021, 2022 }.Select(year => papers[year - World.FirstPaperYear]));
    }

    [Fact]
    public void Iran_RanksEighteenthByTheLogMeanOf2020To2022()
    {
        double[] logMeans = [.. World.Papers.Select(row => Math.Exp(row[^3..].Average(articles => Math.Log(articles))))];
        Assert.Equal(1_526, logMeans[Iran], 0.5);
        Assert.Equal(18, 1 + logMeans.Count(value => value > logMeans[Iran]));
    }

    [Fact]
    public void InternationalShare_OfIran_IsThatOf2020To2022() => Assert.Equal(0.3422, World.InternationalShare[Iran]);

    [Fact]
    public void InternationalShare_IsBlankExactlyBelowTenArticles()
    {
        for (int i = 0; i < World.Count; i++)
            Assert.Equal(World.Papers[i][^3..].Sum() < 10, double.IsNaN(World.InternationalShare[i]));
    }

    [Fact]
    public void AiUserShare_IsMeasuredIn111EconomiesAndBlankWhereTheSourceSharesARegionalValue()
    {
        Assert.Equal(111, World.AiUserShare.Count(share => !double.IsNaN(share)));
        Assert.Equal(0.096, World.AiUserShare[Iran]);
        Assert.Equal(35, SharedRegionalValue.Length);
        Assert.All(SharedRegionalValue, iso3 => Assert.True(double.IsNaN(World.AiUserShare[World.IndexOf(iso3)]), iso3));
    }

    [Fact]
    public void Coauthorship_IsSymmetricWithoutSelfPairsAndListsEveryPairOfSixtyEconomies()
    {
        int listed = 0;
        for (int a = 0; a < World.Count; a++)
        {
            Assert.Equal(0, World.Coauthored[a][a]);
            listed += World.Coauthored[a].Any(articles => articles > 0) ? 1 : 0;
            for (int b = 0; b < a; b++)
                Assert.Equal(World.Coauthored[a][b], World.Coauthored[b][a]);
        }

        Assert.Equal(60, listed);
    }

    [Fact]
    public void NoPair_HasMoreJointArticlesThanEitherNationHasArticles()
    {
        double[] totals = [.. World.Papers.Select(row => row.Sum())];
        for (int a = 0; a < World.Count; a++)
        {
            for (int b = 0; b < a; b++)
                Assert.True(World.Coauthored[a][b] <= Math.Min(totals[a], totals[b]), $"{World.Iso3[a]}-{World.Iso3[b]}");
        }
    }

    [Fact]
    public void SourcesPage_DocumentsEveryColumnAndNamesEveryEconomyWithAFilledValue()
    {
        string[] page = File.ReadAllLines(Path.Combine(CountriesFolder.Path, "sources.md"));
        string[][] rows = [.. File.ReadLines(Path.Combine(CountriesFolder.Path, "world.csv")).Select(line => line.Split(','))];
        Assert.All(rows[0], column => Assert.Single(page, line => line.StartsWith($"| `{column}` |", StringComparison.Ordinal)));
        foreach (string[] row in rows.Skip(1))
        {
            foreach (string rule in row[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string line = Assert.Single(page, line => line.StartsWith($"- `{rule}` (", StringComparison.Ordinal));
                Assert.Contains(row[0], line, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void DataHash_ChangesWithAnyByteOfAnyTable()
    {
        string[] hashes =
        [
            World.DataHash,
            .. new[] { "world.csv", "papers.csv", "coauthorship.csv" }.Select(file =>
            {
                using SpoiltFolder folder = CountriesFolder.Spoil(file, text => text + "\n");
                return NationTableReader.Read(folder.Path).DataHash;
            }),
        ];
        Assert.Equal(4, hashes.Distinct().Count());
        Assert.Equal(World.DataHash, NationTableReader.Read(CountriesFolder.Path).DataHash);
        Assert.Matches("^[0-9a-f]{64}$", World.DataHash);
    }
}
