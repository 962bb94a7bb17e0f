using System.Globalization;
using System.Text.RegularExpressions;

namespace EcosystemSim.Tidy.Tests;

/// <summary>Numbers of the equations have a name, a unit and a source; phases and rules hold none of their own.</summary>
public sealed partial class LiteralTests
{
    // Counting, halves, months of a year, per cent. All else is a claim about the world.
    private static readonly double[] Allowed = [0, 1, 2, 0.5, 12, 100];

    // The first places of a short array or span, such as the parts of a compound lever.
    private const double IndexMax = 9;

    private static readonly string[] Folders = ["src/EcosystemSim.Model/Phases/", "src/EcosystemSim.Model/Institutions/"];

    [Fact]
    public void Phases_and_institutions_hold_no_numbers_without_a_source() =>
        Offence.ExpectNone(Folders.SelectMany(Repository.CSharp).SelectMany(Check));

    [Theory]
    [InlineData("x = 0.07 * y;", "0.07")]
    [InlineData("x = y / 1e-9;", "1e-9")]
    [InlineData("x = 9.0e7;", "9.0e7")]
    [InlineData("for (int l = 0; l < 3; l++)", "3")]
    [InlineData("x = [0.7, 1];", "0.7")]
    [InlineData("x = shares[17];", "17")]
    [InlineData("x = 1_000;", "1_000")]
    [InlineData("x = .25;", ".25")]
    [InlineData("x = -4;", "4")]
    [InlineData("private const double Share = 0.3;", "0.3")]
    public void The_checker_finds_a_bare_number(string code, string number)
    {
        Offence offence = Assert.Single(Check(new SourceFile("Bad.cs", "// 7\n" + code)));
        Assert.StartsWith(number + " ", offence.Message, StringComparison.Ordinal);
        Assert.Equal(2, offence.Line);
    }

    [Theory]
    [InlineData("double half = 0.5 * (a + b) / 12d;")]
    [InlineData("x = parts[3] + parts[i + 4];")]
    [InlineData("double log10 = x1 + K_3;")]
    [InlineData("string text = \"7 trillion\"; // equation T7, 0.3")]
    [InlineData("x = y[^1..]; z = a[0..2];")]
    [InlineData("private const int FirmClass = 3, HubClass = 4;")]
    public void The_checker_leaves_counting_places_names_and_words_alone(string code) =>
        Assert.Empty(Check(new SourceFile("Good.cs", code)));

    private static IEnumerable<Offence> Check(SourceFile file)
    {
        // A whole number with a name of its own (a draw, a class, a place) is a label, not a claim about the world.
        string code = NamedLabels().Replace(
            CodeText.WithoutCommentsAndStrings(file.Text), match => new string(' ', match.Length));
        bool[] insideIndex = InsideIndex(code);
        foreach (Match match in Number().Matches(code))
        {
            double value = Value(match.Groups["digits"].Value);
            bool place = insideIndex[match.Index] && value <= IndexMax && value == Math.Floor(value);
            if (place || Allowed.Contains(value))
                continue;
            yield return new Offence(
                file.Path,
                CodeText.LineOf(code, match.Index),
                $"{match.Value} has no name; move it to Parameters with a source");
        }
    }

    // True inside brackets that follow a name, a call or another index; a collection expression is no index.
    private static bool[] InsideIndex(string code)
    {
        bool[] inside = new bool[code.Length];
        Stack<bool> open = new();
        char before = ' ';
        for (int i = 0; i < code.Length; i++)
        {
            if (code[i] == '[')
                open.Push(char.IsLetterOrDigit(before) || before is '_' or ')' or ']');
            else if (code[i] == ']' && open.Count > 0)
                open.Pop();
            inside[i] = open.Count > 0 && open.Peek();
            if (!char.IsWhiteSpace(code[i]))
                before = code[i];
        }

        return inside;
    }

    private static double Value(string digits)
    {
        string plain = digits.Replace("_", "", StringComparison.Ordinal);
        if (plain.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return ulong.Parse(plain[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return double.Parse(plain, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"const int [^;\n]*;")]
    private static partial Regex NamedLabels();

    [GeneratedRegex(
        @"(?<![\w.])(?<digits>0[xX][0-9a-fA-F_]+|\d[\d_]*(\.\d[\d_]*)?([eE][+-]?\d+)?|\.\d[\d_]*([eE][+-]?\d+)?)[dDfFmMuUlL]*"
        + @"|(?<=\.\.)(?<digits>\d[\d_]*)")]
    private static partial Regex Number();
}
