using System.Globalization;
using EcosystemSim.Analysis;
using EcosystemSim.Cli.Listings;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Checking;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Cli.Explaining;

/// <summary>Explains a nation: its row of the starting world, where it stands, and its start values if it has some.</summary>
internal static class NationPage
{
    private const int MostPartners = 5;

    public static Page Of(CliContext context, string key)
    {
        string folder = WorldFolder.Find(context, scenarioPath: null);
        NationTable table = NationTableReader.Read(folder);
        int row = IndexOf(table, key);
        bool isFocal = NationProfileReader.Nations(folder).Contains(key);
        int year = table.FirstPaperYear + table.Papers[row].Length - 1;
        Page page = new Page("nation", table.Iso3[row], table.Names[row])
            .Fact("can be studied", isFocal
                ? "yes: it has a file of start values, below"
                : $"no: {key}.yaml in the folder of the starting world is missing; it can be a partner of agreements")
            .Fact($"AI articles {year}", Place(table.Papers.Select(papers => papers[^1]), row, ""))
            .Fact("AI users", Place(table.AiUserShare, row, " of people"))
            .Fact("AI patents", Place(table.AiPatents, row, ""))
            .Fact("most articles with", Partners(table, row))
            .Table("row of the world table", new Listing(
                ["column", "value", "unit", "year", "source"],
                [.. WorldRowReader.Read(folder, key).Select(value => (object?[])
                [
                    value.Column, Cell(value), value.Unit, value.Year,
                    value.Filled.Length == 0 ? value.Source : $"{value.Filled}: no value in {value.Source}",
                ])]));
        return isFocal
            ? page.Table("start values", StartValues(folder, key)).Example("In a scenario file", $"nation: {key}")
            : page.Example("In a policy",
                "policies:\n  - name: my-policy\n    agreements:\n"
                + $"      - {{ partner: {key}, from: 2024-03, months: 60, knowledge: 0.3 }}");
    }

    private static int IndexOf(NationTable table, string key)
    {
        int row = table.IndexOf(key);
        if (row >= 0)
            return row;
        int[] named = [.. Enumerable.Range(0, table.Count)
            .Where(i => table.Names[i].StartsWith(key, StringComparison.OrdinalIgnoreCase))];
        string? nearest = named.Length == 1 ? table.Iso3[named[0]] : NearestWord.Of(key, table.Iso3);
        throw new UserErrorException(
            $"There is no nation '{key}'{(nearest is null ? "." : $"; did you mean '{nearest}'?")}",
            "See 'ecosim list nations'.");
    }

    /// <summary>A value and its rank among those that have one; equal values share the better rank.</summary>
    private static string Place(IEnumerable<double> column, int row, string unit)
    {
        double[] values = [.. column];
        if (double.IsNaN(values[row]))
            return "not in the source";
        int rank = 1 + values.Count(other => other > values[row]);
        int measured = values.Count(other => !double.IsNaN(other));
        return $"{ShortNumber.Of(values[row])}{unit}, rank {rank} of the {measured} nations that have a value";
    }

    private static string[] Partners(NationTable table, int row) =>
    [
        .. Enumerable.Range(0, table.Count)
            .Where(other => table.Coauthored[row][other] > 0)
            .OrderByDescending(other => table.Coauthored[row][other])
            .Take(MostPartners)
            .Select(other => $"{table.Iso3[other]} {ShortNumber.Of(table.Coauthored[row][other])}"),
    ];

    private static double Cell(WorldValue value) =>
        double.TryParse(value.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;

    private static Listing StartValues(string folder, string iso3) => new(
        ["setting", "value", "unit", "meaning", "source"],
        [.. NationProfileReader.Read(folder, iso3).Values.Select(own => (object?[])
        [
            own.Setting.Key, own.Value, own.Setting.Unit, own.Setting.Meaning, own.Source.ToString(),
        ])]);
}
