using System.Text.RegularExpressions;

namespace EcosystemSim.Tidy.Tests;

/// <summary>
/// MODEL.md says what the code does: its tables are written by the code, and every equation that code names is in it.
/// </summary>
/// <remarks>Run with ECOSIM_UPDATE_DOCS=1 to rewrite the tables.</remarks>
public sealed partial class ModelDocumentTests
{
    private const string Document = "src/MODEL.md";
    private const string UpdateVariable = "ECOSIM_UPDATE_DOCS";
    private const int MostDifferences = 20;

    [Fact]
    public void The_tables_of_the_document_are_those_of_the_code()
    {
        string path = Path.Combine(Repository.Root, Document);
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Assert.Equal(ModelTables.All.Keys.Order(), Block().Matches(text).Select(block => block.Groups["name"].Value).Order());
        string written = Rewritten(text);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(path, written);
            return;
        }

        string[] differences = [.. Differences(text.Split('\n'), written.Split('\n'))];
        Assert.True(
            differences.Length == 0,
            $"{Document} is out of date; run these tests with {UpdateVariable}=1 to rewrite its tables.\n"
            + string.Join('\n', differences.Take(MostDifferences)));
    }

    [Fact]
    public void Every_equation_that_code_names_has_a_row_in_the_document()
    {
        string text = Repository.Find(Document)?.Text ?? "";
        HashSet<string> rows = [.. EquationRow().Matches(text).Select(row => row.Groups["id"].Value)];
        string[] named = [.. ModelTables.EquationPhrases().SelectMany(Ids).Distinct().Order(StringComparer.Ordinal)];
        Assert.NotEmpty(named);
        Assert.Equal([], named.Except(rows));
    }

    [Fact]
    public void Every_code_file_the_document_names_exists()
    {
        SourceFile? document = Repository.Find(Document);
        string[] named = [.. CodeFile().Matches(document?.Text ?? "").Select(file => file.Groups["path"].Value).Distinct()];
        Assert.NotEmpty(named);
        Assert.All(named, file => Assert.True(Repository.Exists($"src/EcosystemSim.Model/{file}"), $"{file} does not exist"));
    }

    [Fact]
    public void A_range_of_equations_names_all_between()
    {
        Assert.Equal(["T2", "T4", "T5", "T6", "B1"], Ids("T2,T4-T6, B1 and section 7"));
        Assert.Equal("0.13", ModelTables.Number(0.13));
        Assert.Equal("23,500,000", ModelTables.Number(23.5e6));
        Assert.Equal("1.8e-7", ModelTables.Number(1.8e-7));
    }

    private static string Rewritten(string text) => Block().Replace(text, block =>
        $"{block.Groups["open"].Value}\n{ModelTables.All[block.Groups["name"].Value]()}\n<!-- end -->");

    private static IEnumerable<string> Differences(string[] old, string[] now)
    {
        HashSet<string> oldLines = [.. old], nowLines = [.. now];
        return
        [
            .. old.Where(line => !nowLines.Contains(line)).Select(line => "- " + line),
            .. now.Where(line => !oldLines.Contains(line)).Select(line => "+ " + line),
        ];
    }

    private static IEnumerable<string> Ids(string phrase)
    {
        foreach (Match match in EquationIds().Matches(phrase))
        {
            string letter = match.Groups["letter"].Value;
            int first = int.Parse(match.Groups["first"].Value);
            int last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].Value) : first;
            for (int number = first; number <= last; number++)
                yield return $"{letter}{number}";
        }
    }

    [GeneratedRegex(@"(?<open><!-- generated: (?<name>[a-z]+) -->)\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| (?<id>[A-Z]\d+) \|", RegexOptions.Multiline)]
    private static partial Regex EquationRow();

    [GeneratedRegex(@"`(?<path>[A-Z]\w+/\w+\.cs)`")]
    private static partial Regex CodeFile();

    // Letters of the submodels; L, N, P, V and X number levers, indicators, parameters, tests and experiments.
    [GeneratedRegex(@"\b(?<letter>[MWTQKJBAFEGI])(?<first>\d+)(\s*-\s*[MWTQKJBAFEGI](?<last>\d+))?\b")]
    private static partial Regex EquationIds();
}
