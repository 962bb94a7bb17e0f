namespace EcosystemSim.Tidy.Tests;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("a; // b 7", "a;       ")]
    [InlineData("a /* 7 */ b", "a         b")]
    [InlineData("x = \"7 // 8\"; y", "x = \"      \"; y")]
    [InlineData("x = \"\\\" 7\"; y", "x = \"    \"; y")]
    [InlineData("c = '\\''; d", "c = '  '; d")]
    [InlineData("s = $\"{f(\"7\")} 8\"; t", "s = $\"          \"; t")]
    [InlineData("s = @\"C:\\\"; t", "s = @\"   \"; t")]
    public void Comments_and_literals_are_blanked_in_place(string code, string expected) =>
        Assert.Equal(expected, CodeText.WithoutCommentsAndStrings(code));

    [Fact]
    public void Raw_strings_are_blanked_and_lines_stay()
    {
        string code = CodeText.WithoutCommentsAndStrings("s = \"\"\"\n  7 \"x\" 8\n  \"\"\";\nt");
        Assert.DoesNotContain('7', code);
        Assert.Equal("t", code.Split('\n')[3]);
    }

    [Fact]
    public void Brackets_are_matched_over_nested_ones() => Assert.Equal(9, CodeText.AfterMatching("f(a(b)c )d", 1, '(', ')'));
}
