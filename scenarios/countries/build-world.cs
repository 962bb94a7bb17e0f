#:package CsvHelper
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false

// Builds world.csv, papers.csv and coauthorship.csv of this folder from a folder of public country data:
//     dotnet run scenarios/countries/build-world.cs -- <data folder>
// The same data give the same bytes. What each column means, and every rule used here, is written in sources.md beside this file.
// The product reads only the three files it writes; this program is kept so that anyone can see how they came about.

using System.Globalization;
using CsvHelper;

if (args.Length != 1 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("usage: dotnet run scenarios/countries/build-world.cs -- <data folder>");
    return 2;
}

string dataFolder = args[0];
string outputFolder = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;

Dictionary<(string Iso3, int Year), MacroYear> macro = ReadMacro();
Dictionary<(string Iso3, int Year), Articles> articles = ReadArticles();
Dictionary<string, double> userShares = ReadUserShares();
List<Economy> listed = ReadEconomies();

List<Economy> kept = [.. listed.Where(e => e.Population is not null && (e.Gdp ?? e.GdpPerHeadPpp) is not null)];
HashSet<string> keptCodes = [.. kept.Select(e => e.Iso3)];
if (kept.Find(e => e.GdpPerHeadPpp is null) is { } withoutPpp)
    throw new InvalidDataException($"{withoutPpp.Iso3}: population and GDP but no GDP per head at PPP, and no rule for it.");

PriceLevelFit priceLevel = PriceLevelFit.Over(kept);
double medianEmploymentRatio = Median(kept.Select(e => EmploymentRatio(e.Iso3)));
double medianGdpGrowth = Median(kept.Select(e => GdpGrowth(e.Iso3)));
List<NationRow> rows = [.. kept.Select(BuildRow)];

WriteWorld();
WritePapers();
WriteCoauthorship();
PrintCounts();
return 0;

// ---- rules ------------------------------------------------------------------

NationRow BuildRow(Economy economy)
{
    string iso3 = economy.Iso3;
    double population = economy.Population!.Value;
    List<string> filled = [];

    double gdpPerHeadPpp = economy.GdpPerHeadPpp!.Value;
    double gdp = economy.Gdp ?? Filled("gdp_musd_2015:regressed", population * priceLevel.GdpPerHead(gdpPerHeadPpp) / 1e6);
    double employment = population * (EmploymentRatio(iso3) ?? Filled("employment_persons:assumed", medianEmploymentRatio));
    double populationGrowth = Math.Clamp(
        PopulationGrowth(iso3) ?? throw new InvalidDataException($"{iso3}: no population in {Year.GrowthFrom}."),
        Clip.PopulationGrowthMin,
        Clip.PopulationGrowthMax);
    double gdpGrowth = Math.Clamp(
        GdpGrowth(iso3) ?? Filled("gdp_growth:assumed", medianGdpGrowth),
        Clip.GdpGrowthMin,
        Clip.GdpGrowthMax);
    double? userShare = userShares.TryGetValue(iso3, out double share) ? share : null;

    return new NationRow(
        iso3, economy.Name, population, gdp, gdpPerHeadPpp, employment, populationGrowth, gdpGrowth,
        InternationalShare(iso3), userShare, economy.Patents, economy.RegulatoryQuality, filled);

    double Filled(string columnAndRule, double value)
    {
        filled.Add(columnAndRule);
        return value;
    }
}

// The latest Penn World Table year has employment; the population of the same year turns it into a ratio that is carried to 2022.
double? EmploymentRatio(string iso3) =>
    macro.TryGetValue((iso3, Year.Employment), out MacroYear? m) ? m.EmploymentMillions * 1e6 / m.Population : null;

double? PopulationGrowth(string iso3) => MeanLogGrowth(iso3, m => m.Population);

double? GdpGrowth(string iso3) => MeanLogGrowth(iso3, m => m.Gdp);

double? MeanLogGrowth(string iso3, Func<MacroYear, double?> series)
{
    double? Value(int year) => macro.TryGetValue((iso3, year), out MacroYear? m) ? series(m) : null;
    return Value(Year.GrowthFrom) is { } from && Value(Year.Base) is { } to
        ? Math.Log(to / from) / (Year.Base - Year.GrowthFrom)
        : null;
}

// Below ten articles a share says nothing: one article more or less moves it by a tenth or more.
double? InternationalShare(string iso3)
{
    Articles[] recent = [.. Enumerable.Range(Year.Base - 2, 3).Select(year => ArticlesOf(iso3, year))];
    double all = recent.Sum(a => a.All);
    return all < 10 ? null : recent.Sum(a => a.International) / all;
}

// An economy without a row in the source has no articles there; sources.md names those that have no row at all.
Articles ArticlesOf(string iso3, int year) => articles.GetValueOrDefault((iso3, year), new Articles(0, 0));

static double Median(IEnumerable<double?> values)
{
    double[] sorted = [.. values.Where(v => v is not null).Select(v => v!.Value).Order()];
    return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}

// ---- reading ----------------------------------------------------------------

List<Economy> ReadEconomies() =>
    [.. Read("world-2022.csv", row => new Economy(
        row.Text("iso3"),
        row.Text("name"),
        row.Number("population"),
        row.Number("gdp_musd_const2015"),
        row.Number("gdp_per_capita_ppp_const2021"),
        row.Number("ai_patents_granted_2000_2022"),
        row.Number("regulatory_quality")))
        .OrderBy(e => e.Iso3, StringComparer.Ordinal)];

Dictionary<(string, int), MacroYear> ReadMacro() =>
    Read("macro.csv", row => (Key: (row.Text("iso3"), row.Year("year")), Value: new MacroYear(
        row.Number("population"), row.Number("gdp_musd_const2015"), row.Number("employment_millions"))))
        .ToDictionary(pair => pair.Key, pair => pair.Value);

Dictionary<(string, int), Articles> ReadArticles() =>
    Read("ai-publications.csv", row => (Key: (row.Text("iso3"), row.Year("year")), Value: new Articles(
        row.Number("ai_articles_scopus") ?? 0, row.Number("ai_articles_scopus_intl_coauth") ?? 0)))
        .ToDictionary(pair => pair.Key, pair => pair.Value);

Dictionary<string, double> ReadUserShares() =>
    Read("ai-adoption-population.csv", row => (
        Iso3: row.Text("iso3"),
        Measured: row.Text("period") == "2025-H1" && row.Number("shared_regional_value") == 0,
        Percent: row.Number("genai_users_pct")))
        .Where(row => row.Measured && row.Percent is not null)
        .ToDictionary(row => row.Iso3, row => row.Percent!.Value / 100);

List<T> Read<T>(string file, Func<CsvReader, T> record)
{
    using CsvReader reader = CsvReader.FromFile(Path.Combine(dataFolder, file));
    List<T> records = [];
    while (reader.Read())
        records.Add(record(reader));
    return records;
}

// ---- writing ----------------------------------------------------------------

void WriteWorld() => Write(
    "world.csv",
    [
        "iso3", "name", "population_persons", "gdp_musd_2015", "gdp_per_head_ppp_2021", "employment_persons", "population_growth",
        "gdp_growth", "international_share", "ai_user_share", "ai_patents_2000_22", "regulatory_quality", "filled",
    ],
    rows.Select(row => (string[])[
        row.Iso3, row.Name, Number(row.Population, 0), Number(row.Gdp, 1), Number(row.GdpPerHeadPpp, 0),
        Number(row.Employment, 0), Number(row.PopulationGrowth, 5), Number(row.GdpGrowth, 5),
        Number(row.InternationalShare, 4), Number(row.UserShare, 4), Number(row.Patents, 2), Number(row.RegulatoryQuality, 2),
        string.Join(' ', row.Filled)]));

void WritePapers()
{
    int[] years = [.. Enumerable.Range(Year.FirstArticles, Year.Base - Year.FirstArticles + 1)];
    Write(
        "papers.csv",
        ["iso3", .. years.Select(year => Number(year, 0))],
        rows.Select(row => (string[])[row.Iso3, .. years.Select(year => Number(ArticlesOf(row.Iso3, year).All, 0))]));
}

void WriteCoauthorship() => Write(
    "coauthorship.csv",
    ["iso3_a", "iso3_b", "articles_2003_22"],
    Read("ai-collaboration.csv", row => (
        A: row.Text("iso3_a"), B: row.Text("iso3_b"), Count: row.Number("ai_coauthored_articles_2003_2022") ?? 0))
        .Where(pair => keptCodes.Contains(pair.A) && keptCodes.Contains(pair.B))
        .Select(pair => string.CompareOrdinal(pair.A, pair.B) < 0 ? pair : (A: pair.B, B: pair.A, pair.Count))
        .OrderBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal)
        .Select(pair => (string[])[pair.A, pair.B, Number(pair.Count, 0)]));

void Write(string file, string[] header, IEnumerable<string[]> records)
{
    using CsvWriter writer = CsvWriter.ToFile(Path.Combine(outputFolder, file), new CsvWriterOptions { NewLine = "\n" });
    writer.WriteRecord(header);
    foreach (string[] record in records)
        writer.WriteRecord(record);
}

static string Number(double? value, int decimals) =>
    value is { } number
        ? Math.Round(number, decimals).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture)
        : "";

// The counts that sources.md states.
void PrintCounts()
{
    IEnumerable<string> leftOut = listed.Where(e => !keptCodes.Contains(e.Iso3)).Select(e => e.Iso3);
    Print($"{rows.Count} of {listed.Count} economies; left out: {string.Join(' ', leftOut)}");
    Print($"ln GDP per head 2015 = {priceLevel.Intercept:F3} + {priceLevel.Slope:F3} ln PPP over {priceLevel.Count} nations");
    Print($"with residual sd {priceLevel.ResidualSd:F2}");
    Print($"median employment ratio {medianEmploymentRatio:F4}, median GDP growth {medianGdpGrowth:F5}");
    Print($"international share {rows.Count(r => r.InternationalShare is not null)}");
    Print($"AI user share {rows.Count(r => r.UserShare is not null)}");
    Print($"AI patents {rows.Count(r => r.Patents is not null)}");
    Print($"regulatory quality {rows.Count(r => r.RegulatoryQuality is not null)}");
    IEnumerable<string> unlisted = rows.Where(r => !articles.ContainsKey((r.Iso3, Year.Base))).Select(r => r.Iso3);
    Print($"without a row of articles: {string.Join(' ', unlisted)}");
    foreach (var rule in rows.SelectMany(row => row.Filled, (row, rule) => (row.Iso3, Rule: rule)).GroupBy(pair => pair.Rule))
        Print($"{rule.Key} {rule.Count()}: {string.Join(' ', rule.Select(pair => pair.Iso3))}");
    PrintClipped("gdp_growth", GdpGrowth, Clip.GdpGrowthMin, Clip.GdpGrowthMax);
    PrintClipped("population_growth", PopulationGrowth, Clip.PopulationGrowthMin, Clip.PopulationGrowthMax);
}

void PrintClipped(string column, Func<string, double?> growth, double low, double high)
{
    IEnumerable<string> clipped = kept.Where(e => growth(e.Iso3) < low || growth(e.Iso3) > high)
        .Select(e => FormattableString.Invariant($"{e.Iso3} {growth(e.Iso3):F3}"));
    Print($"{column} clipped: {string.Join(", ", clipped)}");
}

static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

// ---- shapes -----------------------------------------------------------------

/// <summary>The years the columns refer to.</summary>
static class Year
{
    public const int FirstArticles = 2003;
    public const int GrowthFrom = 2017;
    public const int Employment = 2019;
    public const int Base = 2022;
}

/// <summary>Growth that no nation keeps up for a decade: wars, collapses and the first years of an oil field.</summary>
static class Clip
{
    public const double GdpGrowthMin = -0.05;
    public const double GdpGrowthMax = 0.10;
    public const double PopulationGrowthMin = -0.02;
    public const double PopulationGrowthMax = 0.05;
}

sealed record Economy(
    string Iso3, string Name, double? Population, double? Gdp, double? GdpPerHeadPpp, double? Patents, double? RegulatoryQuality);

sealed record MacroYear(double? Population, double? Gdp, double? EmploymentMillions);

sealed record Articles(double All, double International);

sealed record NationRow(
    string Iso3, string Name, double Population, double Gdp, double GdpPerHeadPpp, double Employment,
    double PopulationGrowth, double GdpGrowth, double? InternationalShare, double? UserShare, double? Patents,
    double? RegulatoryQuality, List<string> Filled);

/// <summary>Least squares of log GDP per head at constant market prices on log GDP per head at PPP.</summary>
sealed record PriceLevelFit(double Intercept, double Slope, double ResidualSd, int Count)
{
    public double GdpPerHead(double gdpPerHeadPpp) => Math.Exp(Intercept + (Slope * Math.Log(gdpPerHeadPpp)));

    public static PriceLevelFit Over(IEnumerable<Economy> economies)
    {
        (double X, double Y)[] points = [.. economies.Where(e => e.Gdp is not null)
            .Select(e => (Math.Log(e.GdpPerHeadPpp!.Value), Math.Log(e.Gdp!.Value * 1e6 / e.Population!.Value)))];
        double meanX = points.Average(p => p.X), meanY = points.Average(p => p.Y);
        double slope = points.Sum(p => (p.X - meanX) * (p.Y - meanY)) / points.Sum(p => (p.X - meanX) * (p.X - meanX));
        double intercept = meanY - (slope * meanX);
        double squares = points.Sum(p => Math.Pow(p.Y - intercept - (slope * p.X), 2));
        return new PriceLevelFit(intercept, slope, Math.Sqrt(squares / (points.Length - 2)), points.Length);
    }
}

static class Fields
{
    public static string Text(this CsvReader row, string column) => row.GetString(column);

    public static int Year(this CsvReader row, string column) => int.Parse(row.GetString(column), CultureInfo.InvariantCulture);

    public static double? Number(this CsvReader row, string column)
    {
        string text = row.GetString(column);
        return text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
    }
}
