using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Scenarios.Countries;

/// <summary>Reads the starting world: <c>world.csv</c>, <c>papers.csv</c> and <c>coauthorship.csv</c> of one folder.</summary>
public static class NationTableReader
{
    private const double PopulationMax = 1e10;

    private const string World = "world.csv";
    private const string Papers = "papers.csv";
    private const string Coauthorship = "coauthorship.csv";

    private static readonly string[] WorldColumns =
    [
        "iso3", "name", "population_persons", "gdp_musd_2015", "gdp_per_head_ppp_2021", "employment_persons", "population_growth",
        "gdp_growth", "international_share", "ai_user_share", "ai_patents_2000_22", "regulatory_quality", "filled",
    ];

    private static readonly string[] CoauthorshipColumns = ["iso3_a", "iso3_b", "articles_2003_22"];

    /// <summary>
    /// The starting world of <paramref name="folder"/>. Units are those of the column names; a blank becomes NaN.
    /// </summary>
    /// <exception cref="DataFileException">A file breaks a rule; the first place where it does.</exception>
    /// <exception cref="FileNotFoundException">One of the three files is missing.</exception>
    public static NationTable Read(string folder) => Read(CountryFiles.Of(folder));

    /// <summary>As <see cref="Read(string)"/>, for files that are in memory.</summary>
    public static NationTable Read(CountryFiles files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        CsvTable world = Open(files, World, hash);
        CsvTable papers = Open(files, Papers, hash);
        CsvTable coauthorship = Open(files, Coauthorship, hash);
        world.RequireColumns(WorldColumns);
        coauthorship.RequireColumns(CoauthorshipColumns);

        string[] iso3 = ReadCodes(world);
        CheckFilled(world);
        return new NationTable
        {
            Iso3 = iso3,
            Names = [.. world.Rows.Select(row => row.Text("name"))],
            Population = Column(world, "population_persons", 1, PopulationMax),
            GdpMusd = Column(world, "gdp_musd_2015", 1e-3, 1e9),
            GdpPerHeadPpp = Column(world, "gdp_per_head_ppp_2021", 1, 1e6),
            Employment = [.. world.Rows.Select(ReadEmployment)],
            PopulationGrowth = Column(world, "population_growth", -0.1, 0.1),
            GdpGrowth = Column(world, "gdp_growth", -0.3, 0.3),
            InternationalShare = ColumnOrBlank(world, "international_share", 0, 1),
            AiUserShare = ColumnOrBlank(world, "ai_user_share", 0, 1),
            AiPatents = ColumnOrBlank(world, "ai_patents_2000_22", 0, 1e9),
            RegulatoryQuality = ColumnOrBlank(world, "regulatory_quality", -4, 4),
            Papers = ReadPapers(papers, iso3, out int firstPaperYear),
            FirstPaperYear = firstPaperYear,
            Coauthored = ReadCoauthorship(coauthorship, iso3),
            DataHash = Convert.ToHexStringLower(hash.GetHashAndReset()),
        };
    }

    private static double ReadEmployment(CsvTableRow row) =>
        row.Number("employment_persons", 1, row.Number("population_persons", 1, PopulationMax));

    // Name and length go in before the bytes, so that moving text from one file to the next changes the hash.
    private static CsvTable Open(CountryFiles files, string file, IncrementalHash hash)
    {
        byte[] content = files.Read(file);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, content.LongLength);
        hash.AppendData(Encoding.UTF8.GetBytes(file + "\n"));
        hash.AppendData(length);
        hash.AppendData(content);
        return CsvTable.Parse(files.PathOf(file), content);
    }

    // Ordinal order is a promise to the engine: a nation's index is also its rank in ties (I5).
    private static string[] ReadCodes(CsvTable world)
    {
        string[] codes = [.. world.Rows.Select(row => row.Text("iso3"))];
        if (codes.Length == 0)
            throw new DataFileException(world.Path, 1, 1, "iso3", "no rows", "at least one nation");
        for (int i = 0; i < codes.Length; i++)
        {
            if (codes[i].Length != 3 || !codes[i].All(char.IsAsciiLetterUpper))
                throw world.Rows[i].Wrong("iso3", "three capital letters (ISO 3166 alpha-3)");
            if (i > 0 && string.CompareOrdinal(codes[i - 1], codes[i]) >= 0)
                throw world.Rows[i].Wrong("iso3", $"a code after {codes[i - 1]} (each nation once, in ordinal order)");
        }

        return codes;
    }

    private static void CheckFilled(CsvTable world)
    {
        foreach (CsvTableRow row in world.Rows)
        {
            foreach (string entry in row.Text("filled").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = entry.Split(':');
                if (parts.Length != 2 || !WorldColumns.Contains(parts[0]) || parts[1] is not ("regressed" or "assumed"))
                    throw row.Wrong("filled", "words of the form column:regressed or column:assumed");
                if (row.Text(parts[0]).Length == 0)
                    throw row.Wrong("filled", $"only columns that have a value, which {parts[0]} has not");
            }
        }
    }

    private static double[] Column(CsvTable table, string column, double low, double high) =>
        [.. table.Rows.Select(row => row.Number(column, low, high))];

    private static double[] ColumnOrBlank(CsvTable table, string column, double low, double high) =>
        [.. table.Rows.Select(row => row.NumberOrBlank(column, low, high))];

    private static double[][] ReadPapers(CsvTable table, string[] iso3, out int firstYear)
    {
        firstYear = ReadFirstYear(table);
        double[][] papers = new double[iso3.Length][];
        foreach (CsvTableRow row in table.Rows)
        {
            int nation = IndexOf(iso3, row, "iso3");
            if (papers[nation] is not null)
                throw row.Wrong("iso3", "each nation once");
            papers[nation] = [.. table.Headers.Skip(1).Select(year => row.NumberOrBlank(year, 0, 1e8))];
        }

        int missing = Array.FindIndex(papers, row => row is null);
        return missing < 0
            ? papers
            : throw new DataFileException(table.Path, 1, 1, "iso3", $"no row for {iso3[missing]}", $"every nation of {World}");
    }

    private static int ReadFirstYear(CsvTable table)
    {
        const string Expected = "iso3 and then years without a gap";
        string[] headers = table.Headers;
        if (headers.Length < 2 || headers[0] != "iso3")
            throw new DataFileException(table.Path, 1, 1, "header", $"'{string.Join(',', headers)}'", Expected);

        int firstYear = 0;
        for (int i = 1; i < headers.Length; i++)
        {
            bool isYear = int.TryParse(headers[i], NumberStyles.None, CultureInfo.InvariantCulture, out int year);
            if (i == 1)
                firstYear = year;
            if (!isYear || year != firstYear + i - 1)
                throw new DataFileException(table.Path, 1, i + 1, "header", $"'{headers[i]}'", Expected);
        }

        return firstYear;
    }

    private static double[][] ReadCoauthorship(CsvTable table, string[] iso3)
    {
        double[][] articles = [.. iso3.Select(_ => new double[iso3.Length])];
        HashSet<(int, int)> seen = [];
        foreach (CsvTableRow row in table.Rows)
        {
            int a = IndexOf(iso3, row, "iso3_a");
            int b = IndexOf(iso3, row, "iso3_b");
            if (a >= b)
                throw row.Wrong("iso3_b", $"a code after {iso3[a]} (each pair once, in ordinal order)");
            if (!seen.Add((a, b)))
                throw row.Wrong("iso3_b", "each pair once");
            articles[a][b] = articles[b][a] = row.Number("articles_2003_22", 0, 1e8);
        }

        return articles;
    }

    private static int IndexOf(string[] iso3, CsvTableRow row, string column)
    {
        int index = Array.BinarySearch(iso3, row.Text(column), StringComparer.Ordinal);
        return index >= 0 ? index : throw row.Wrong(column, $"a nation of {World}");
    }
}
