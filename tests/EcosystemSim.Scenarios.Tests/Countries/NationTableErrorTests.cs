using System.Text.RegularExpressions;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Scenarios.Tests.Countries;

/// <summary>A table that breaks a rule is refused with its file, line and column, and with what was expected.</summary>
public class NationTableErrorTests
{
    [Theory]
    [InlineData("world.csv", "gdp_growth", "gdp_grwth", 1, "gdp_growth: found no such column")]
    [InlineData("world.csv", ",40578842,", ",many,", 2, "population_persons: found 'many', expected a number")]
    [InlineData("world.csv", ",40578842,", ",,", 2, "population_persons: found a blank, expected a number")]
    [InlineData("world.csv", ",40578842,", ",-5,", 2, "population_persons: found '-5', expected a number from")]
    [InlineData("world.csv", ",40578842,", ",NaN,", 2, "population_persons: found 'NaN', expected a number")]
    [InlineData("world.csv", ",40578842,", ",1000,", 2, "employment_persons: found '17255248'")]
    [InlineData("world.csv", "\nAGO,", "\nAFG,", 3, "iso3: found 'AFG', expected a code after AFG")]
    [InlineData("world.csv", "\nAGO,", "\nZZZ,", 4, "iso3: found 'ALB', expected a code after ZZZ")]
    [InlineData("world.csv", "\nAGO,", "\nago,", 3, "iso3: found 'ago', expected three capital letters")]
    [InlineData("world.csv", "employment_persons:assumed", "employment_persons:guessed", 2, "filled: found")]
    [InlineData("world.csv", "employment_persons:assumed", "ai_patents_2000_22:assumed", 2, "filled: found")]
    [InlineData("papers.csv", "iso3,2003,2004", "iso3,2003,2005", 1, "header: found '2005'")]
    [InlineData("papers.csv", "\nAFG,0,", "\nAFG,-1,", 2, "2003: found '-1', expected a number from 0")]
    [InlineData("papers.csv", "\nAGO,", "\nAFG,", 3, "iso3: found 'AFG', expected each nation once")]
    [InlineData("papers.csv", "\nAGO,", "\nXKX,", 3, "iso3: found 'XKX', expected a nation of world.csv")]
    [InlineData("papers.csv", "\nAFG,0,", "\nAFG,", 2, "row: found")]
    [InlineData("coauthorship.csv", "\nARE,ARG,4\n", "\nARG,ARE,4\n", 2, "iso3_b: found 'ARE', expected a code after ARG")]
    [InlineData("coauthorship.csv", "\nARE,ARG,4\n", "\nARE,ARG,4\nARE,ARG,4\n", 3, "iso3_b: found 'ARG'")]
    [InlineData("coauthorship.csv", "\nARE,ARG,4\n", "\nARE,ARG,\n", 2, "articles_2003_22: found a blank")]
    public void BadTable_IsRefusedAtTheRightPlace(string file, string find, string replace, int line, string message)
    {
        using SpoiltFolder folder = CountriesFolder.Spoil(file, text => ReplaceFirst(text, find, replace));
        DataFileException error = Assert.Throws<DataFileException>(() => NationTableReader.Read(folder.Path));
        Assert.Equal(file, Path.GetFileName(error.File));
        Assert.Equal(line, error.Line);
        Assert.Contains($"{file}({line},{error.Column}): ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownColumn_IsNotSilentlyIgnored()
    {
        using SpoiltFolder folder = CountriesFolder.Spoil("world.csv", text => Regex.Replace(text, "\n", ",extra\n"));
        DataFileException error = Assert.Throws<DataFileException>(() => NationTableReader.Read(folder.Path));
        Assert.Contains("world.csv(1,14): extra: found an unknown or repeated column", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingPaperRow_NamesTheNation()
    {
        using SpoiltFolder folder = CountriesFolder.Spoil("papers.csv", text => Regex.Replace(text, "\nIRN,[^\n]*", ""));
        DataFileException error = Assert.Throws<DataFileException>(() => NationTableReader.Read(folder.Path));
        Assert.Contains("no row for IRN", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BadNumber_ReportsTheFieldOfTheRow()
    {
        using SpoiltFolder folder = CountriesFolder.Spoil("world.csv", text => ReplaceFirst(text, "40578842", "many"));
        Assert.Equal(3, Assert.Throws<DataFileException>(() => NationTableReader.Read(folder.Path)).Column);
    }

    private static string ReplaceFirst(string text, string find, string replace)
    {
        int at = text.IndexOf(find, StringComparison.Ordinal);
        return at < 0 ? text : text[..at] + replace + text[(at + find.Length)..];
    }
}
