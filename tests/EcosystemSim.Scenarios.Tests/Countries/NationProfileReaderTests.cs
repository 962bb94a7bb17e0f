using System.Globalization;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Scenarios.Tests.Countries;

public class NationProfileReaderTests
{
    private static readonly NationFile Iran = NationProfileReader.Read(CountriesFolder.Path, "IRN");

    [Fact]
    public void NationFile_LeavesNoSettingWithoutAValue() => Assert.Empty(Iran.Profile.Settings.Missing);

    [Fact]
    public void NationFile_GivesEverySettingWithoutADefault()
    {
        HashSet<Setting> stated = [.. Iran.Values.Select(value => value.Setting)];
        Assert.All(SettingCatalog.All.Where(setting => setting.Default is null), setting => Assert.Contains(setting, stated));
    }

    [Fact]
    public void StatedValues_AreThoseOfTheProfileAndHaveASource() =>
        Assert.All(Iran.Values, stated =>
        {
            Assert.Equal(stated.Value, Iran.Profile.Settings[stated.Setting]);
            Assert.NotEmpty(stated.Source.Text);
            Assert.True(stated.Line > 1);
        });

    [Fact]
    public void SettingsNotStated_KeepTheirDefault() =>
        Assert.Equal(0.97, Iran.Profile.Settings[FrameSettings.InflationPersistence]);

    [Fact]
    public void Iran_HasTwelveSectorsWhoseSharesSumToOne()
    {
        IReadOnlyList<SectorRow> sectors = Iran.Profile.Sectors;
        Assert.Equal(12, sectors.Count);
        Assert.Equal(1, sectors.Sum(sector => sector.ValueAddedShare), 12);
        Assert.Equal(1, sectors.Sum(sector => sector.EmploymentShare), 12);
        Assert.Equal(0.04, sectors.Single(sector => sector.Name == "ICT").ValueAddedShare, 12);
        Assert.Equal(3.0, sectors.Single(sector => sector.Name == "ICT").AdoptionRatio);
    }

    [Fact]
    public void Iran_EmploymentSharesAddUpToTheVerifiedAggregates()
    {
        double Share(params string[] names) =>
            Iran.Profile.Sectors.Where(sector => names.Contains(sector.Name)).Sum(sector => sector.EmploymentShare);
        Assert.Equal(0.163, Share("agriculture"), 1e-3);
        Assert.Equal(0.338, Share("mining, oil, gas", "manufacturing", "utilities", "construction"), 1e-3);
    }

    [Fact]
    public void RoundedShares_AreDividedByTheirSum()
    {
        using SpoiltFolder folder = Spoil("value-added-share: 0.02,", "value-added-share: 0.016,");
        IReadOnlyList<SectorRow> sectors = NationProfileReader.Read(folder.Path, "IRN").Profile.Sectors;
        Assert.Equal(1, sectors.Sum(sector => sector.ValueAddedShare), 12);
        Assert.Equal(0.016 / 0.996, sectors[^1].ValueAddedShare, 12);
    }

    [Fact]
    public void Numbers_HaveADecimalPointInEveryCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NumberGroupSeparator = ".";
        try
        {
            CultureInfo.CurrentCulture = comma;
            NationProfile profile = NationProfileReader.Read(CountriesFolder.Path, "IRN").Profile;
            NationTable world = NationTableReader.Read(CountriesFolder.Path);
            Assert.Equal(0.37, profile.Settings[NationSettings.InternationalShare]);
            Assert.Equal(0.3422, world.InternationalShare[world.IndexOf("IRN")]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void UnknownNation_IsAnsweredWithTheNationsThatHaveAFile()
    {
        DataFileException error = Assert.Throws<DataFileException>(() => NationProfileReader.Read(CountriesFolder.Path, "SWE"));
        Assert.Contains("SWE.yaml", error.Message, StringComparison.Ordinal);
        Assert.Contains("IRN", error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  population: {", "  poplation: {", "poplation: found the unknown key 'poplation'")]
    [InlineData("value: 91000000", "value: many", "value: found 'many', expected a number from 10000")]
    [InlineData("value: 91000000", "value: 91", "value: found '91', expected a number from 10000 to 100000000000 (persons)")]
    [InlineData("value: 91000000", "value: NaN", "value: found 'NaN'")]
    [InlineData("value: 91000000, source", "value: 91000000, sorce", "sorce: found the unknown key 'sorce'")]
    [InlineData("{ value: 91000000, source: \"verified: World Bank;", "{ value: 91000000 } # ", "population: found no 'source'")]
    [InlineData("source: \"verified: World Bank; b", "source: \"B", "source: found 'Between 90.6 M")]
    [InlineData("source: \"verified: World Bank; b", "source: \"rumour: b", "expected 'kind: words' with kind one of computed")]
    [InlineData(
        "  gdp: {", "  firm-count: { value: 1, source: \"assumption: x\" }\n  gdp: {", "expected YAML without repeated keys")]
    [InlineData("  firm-count: {", "  # firm-count: {", "settings: found none for firm-count")]
    [InlineData("  gdp: {", "  field-systems: { value: 0.5, source: \"assumption: x\" }\n  gdp: {", "field-machine-learning")]
    [InlineData("iso3: IRN", "iso3: IRQ", "iso3: found 'IRQ', expected IRN")]
    [InlineData("value-added-share: 0.12,", "value-added-share: 0.22,", "value-added-shares that sum to 1.1")]
    [InlineData("name: utilities", "name: trade", "a repeated name")]
    [InlineData("exposure: 0.06", "exposure: 6", "exposure: found '6', expected a number from 0 to 1")]
    [InlineData("    exposure: \"calibrate", "    # exposure: \"calibrate", "sources: found no 'exposure'")]
    public void BadNationFile_IsRefusedWithItsPlace(string find, string replace, string message)
    {
        using SpoiltFolder folder = Spoil(find, replace);
        DataFileException error = Assert.Throws<DataFileException>(() => NationProfileReader.Read(folder.Path, "IRN"));
        Assert.Contains($"IRN.yaml({error.Line},{error.Column}): ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BadValue_IsReportedOnItsOwnLine()
    {
        using SpoiltFolder folder = Spoil("value: 401500", "value: much");
        DataFileException error = Assert.Throws<DataFileException>(() => NationProfileReader.Read(folder.Path, "IRN"));
        string[] lines = File.ReadAllLines(Path.Combine(folder.Path, "IRN.yaml"));
        Assert.Contains("gdp:", lines[error.Line - 1], StringComparison.Ordinal);
        Assert.StartsWith("much", lines[error.Line - 1][(error.Column - 1)..], StringComparison.Ordinal);
    }

    private static SpoiltFolder Spoil(string find, string replace) =>
        CountriesFolder.Spoil("IRN.yaml", text => text.Replace(find, replace, StringComparison.Ordinal));
}
