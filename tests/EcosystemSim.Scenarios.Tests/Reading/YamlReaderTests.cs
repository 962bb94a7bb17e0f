using System.Text;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Tests.Reading;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("", 1, "the file is empty")]
    [InlineData("# only a comment\n", 1, "the file is empty")]
    [InlineData("- a\n- b\n", 1, "a list, not keys")]
    [InlineData("just words\n", 1, "'just words', not keys")]
    [InlineData("schema: ecosim/1\n---\nschema: ecosim/1\n", 2, "a second document")]
    [InlineData("schema: ecosim/1\nyears:\t10\n", 2, "a tab character")]
    [InlineData("schema: ecosim/1\nyears: 1\u00015\n", 2, "a control character (U+0001)")]
    [InlineData("schema: ecosim/1\nname: a\nname: b\n", 3, "written twice; first in line 2")]
    [InlineData("schema: ecosim/1\nyears: &n 10\n", 2, "anchor &n is not supported")]
    [InlineData("schema: ecosim/1\nyears: *n\n", 2, "alias *n is not supported")]
    [InlineData("schema: ecosim/1\n<<: { years: 3 }\n", 2, "merge keys (<<) are not supported")]
    [InlineData("schema: ecosim/1\nyears: !!int 10\n", 2, "tag tag:yaml.org,2002:int is not supported")]
    [InlineData("schema: ecosim/1\nreport: !mine { }\n", 2, "tag !mine is not supported")]
    [InlineData("schema: ecosim/1\n? [a, b]\n: c\n", 2, "a key must be a plain word")]
    [InlineData("schema: ecosim/1\nreport: { compare-to: none\n", 3, "not valid YAML")]
    [InlineData("schema: ecosim/1\nname: a: b\n", 2, "not valid YAML")]
    [InlineData("schema: ecosim/1\nname: \"a\n", 2, "not valid YAML")]
    [InlineData("schema: ecosim/1\nyears: ]10\n", 2, "not valid YAML")]
    [InlineData("schema: ecosim/1\nconstants:\n [ a: 0.5\nuncertainties:\n  b: prior\n", 2,
        "unexpected characters behind this place")]
    [InlineData("schema: ecosim/1\nyears: [[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]\n", 2,
        "nested deeper than 20 levels")]
    public void RefusesWhatIsNotAPlainDocument_AndSaysWhere(string text, int line, string message)
    {
        CompiledScenario compiled = Given.Compile(text);
        Assert.Null(compiled.Plan);
        Assert.Contains(compiled.Errors, error =>
            error.Line == line && error.File == "test.yaml" && error.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void RefusesBytesThatAreNotUtf8()
    {
        byte[] latin = [.. Encoding.UTF8.GetBytes("schema: ecosim/1\nname: "), 0xE9, (byte)'\n'];
        ScenarioError error = Assert.Single(Read(latin));
        Assert.Equal(2, error.Line);
        Assert.Contains("not valid UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesBinaryFiles() =>
        Assert.Contains("binary", Assert.Single(Read([0x50, 0x4B, 0x03, 0x00, 0x04])).Message, StringComparison.Ordinal);

    [Fact]
    public void RefusesUtf16() =>
        Assert.NotEmpty(Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Given.Head)).ToArray()));

    [Fact]
    public void RefusesFilesAboveOneMebibyte()
    {
        byte[] large = Encoding.UTF8.GetBytes(Given.Head + new string('#', 1 << 20));
        Assert.Contains("at most 1048576 bytes", Assert.Single(Read(large)).Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void AcceptsAByteOrderMarkAndWindowsLineEnds()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Given.Head.ReplaceLineEndings("\r\n"))];
        Assert.Empty(Read(bytes));
    }

    [Fact]
    public void AHugeNumberOfErrorsIsCutWithAWord()
    {
        string text = Given.Head + string.Concat(Enumerable.Range(0, 1500).Select(i => $"x{i}: 1\n"));
        IReadOnlyList<ScenarioError> errors = Given.Compile(text).Errors;
        Assert.Equal(ErrorList.Limit + 1, errors.Count);
        Assert.Contains(errors, error => error.Message.Contains("more than 1000 errors", StringComparison.Ordinal));
    }

    private static IReadOnlyList<ScenarioError> Read(byte[] bytes) =>
        ScenarioCompiler.CompileBytes(bytes, "test.yaml", Given.World).Errors;
}
