using System.Security.Cryptography;
using System.Text;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Scenarios.Countries;

/// <summary>Reads a nation's own file, <c>ISO.yaml</c> in the folder of the starting world (MODEL.md 9.1).</summary>
public static class NationProfileReader
{
    /// <summary>Printed shares are rounded: a sum nearer to 1 than this is divided out, one further away is an error.</summary>
    private const double ShareSumTolerance = 0.005;

    private const string Extension = ".yaml";

    private static readonly string[] SectorColumns =
        ["value-added-share", "employment-share", "exposure", "adoption-ratio"];

    /// <summary>The nations that have a file in <paramref name="folder"/> and so can be the focal one.</summary>
    public static IReadOnlyList<string> Nations(string folder) => Nations(CountryFiles.Of(folder));

    /// <summary>As <see cref="Nations(string)"/>, for files that are in memory.</summary>
    public static IReadOnlyList<string> Nations(CountryFiles files) =>
        [.. files.All.Keys
            .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name[..^Extension.Length])
            .Order(StringComparer.Ordinal)];

    /// <summary>
    /// The file of nation <paramref name="iso3"/>. Every setting without a default is given by it; sector shares sum to 1.
    /// </summary>
    /// <exception cref="DataFileException">
    /// The file is missing (the message names the nations that have one) or breaks a rule.
    /// </exception>
    public static NationFile Read(string folder, string iso3) => Read(CountryFiles.Of(folder), iso3);

    /// <summary>As <see cref="Read(string, string)"/>, for files that are in memory.</summary>
    public static NationFile Read(CountryFiles files, string iso3)
    {
        string path = files.PathOf(iso3 + Extension);
        IReadOnlyList<string> nations = Nations(files);
        if (!nations.Contains(iso3))
        {
            string expected = $"one of the nations that have one: {string.Join(", ", nations)}";
            throw new DataFileException(path, 1, 1, "nation", "no such file", expected);
        }

        byte[] content = files.Read(iso3 + Extension);
        YamlPlace file = YamlPlace.Parse(path, Encoding.UTF8.GetString(content));
        YamlPlace[] fields = file.Fields("iso3", "settings", "sectors");
        if (fields[0].Text() != iso3)
            throw fields[0].Wrong($"{iso3}, as the file is named");

        List<StatedValue> values = [.. fields[1].Entries().Select(ReadValue)];
        SettingSet settings = SettingSet.Defaults.With(values.Select(stated => (stated.Setting, stated.Value)));
        string missing = string.Join(", ", settings.Missing.Select(setting => setting.Key));
        if (missing.Length > 0)
            throw fields[1].Wrong("a value for every setting without a default", $"none for {missing}");
        if (SettingSums.FirstBroken(settings) is { } broken)
            throw fields[1].Wrong("a sum of 1", broken);
        if (settings[NationSettings.Employment] > settings[NationSettings.Population])
            throw fields[1].Wrong("at most the population", "a larger number of employed persons");

        (IReadOnlyList<SectorRow> sectors, SectorSources sources) = ReadSectors(fields[2]);
        NationProfile profile = new(iso3, settings, sectors);
        return new NationFile(profile, values, sources, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    private static StatedValue ReadValue(YamlPlace entry)
    {
        Setting setting = SettingCatalog.Find(entry.Key)
            ?? throw entry.Wrong("a setting (see the settings table of MODEL.md)", $"the unknown key '{entry.Key}'");
        YamlPlace[] fields = entry.Fields("value", "source");
        double value = fields[0].Number(setting.Low, setting.High, setting.Unit);
        return new StatedValue(setting, value, fields[1].Source(), entry.Line);
    }

    private static (IReadOnlyList<SectorRow> Sectors, SectorSources Sources) ReadSectors(YamlPlace place)
    {
        YamlPlace[] fields = place.Fields("sources", "rows");
        Source[] sources = [.. fields[0].Fields(SectorColumns).Select(entry => entry.Source())];
        List<SectorRow> rows = [.. fields[1].Items().Select(ReadSector)];
        if (rows.Select(row => row.Name).Distinct(StringComparer.Ordinal).Count() != rows.Count)
            throw fields[1].Wrong("each sector once", "a repeated name");

        double valueAdded = ShareSum("value-added-share", rows.Select(row => row.ValueAddedShare));
        double employment = ShareSum("employment-share", rows.Select(row => row.EmploymentShare));
        SectorRow[] normalised = [.. rows.Select(row => row with
        {
            ValueAddedShare = row.ValueAddedShare / valueAdded,
            EmploymentShare = row.EmploymentShare / employment,
        })];
        return (normalised, new SectorSources(sources[0], sources[1], sources[2], sources[3]));

        double ShareSum(string column, IEnumerable<double> shares)
        {
            double sum = shares.Sum();
            return Math.Abs(sum - 1) <= ShareSumTolerance
                ? sum
                : throw fields[1].Wrong("a sum of 1", FormattableString.Invariant($"{column}s that sum to {sum}"));
        }
    }

    private static SectorRow ReadSector(YamlPlace row)
    {
        YamlPlace[] fields = row.Fields(["name", .. SectorColumns]);
        return new SectorRow(
            fields[0].Text(),
            fields[1].Number(0, 1, "share of GDP"),
            fields[2].Number(0, 1, "share of employment"),
            fields[3].Number(0, 1, "share of tasks"),
            fields[4].Number(0.001, 100, "relative to the national value"));
    }
}
