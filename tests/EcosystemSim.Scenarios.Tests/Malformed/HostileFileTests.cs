using System.Text;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Tests.Malformed;

/// <summary>Files that no editor would show well, or that are made to be slow: they are made here.</summary>
[Collection(MeasuredTests.Name)]
public sealed class HostileFileTests : IDisposable
{
    private const int Large = (1 << 20) - 1000;

    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("scenario-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, byte[], string> Bytes => new()
    {
        { "empty", [], "1:1: the file is empty; expected a scenario, beginning with 'schema: ecosim/1'" },
        { "blank", "\n \n\n"u8.ToArray(), "1:1: the file is empty; expected a scenario, beginning with 'schema: ecosim/1'" },
        { "mark-only", [0xEF, 0xBB, 0xBF], "1:1: the file is empty; expected a scenario, beginning with 'schema: ecosim/1'" },
        { "archive", [0x50, 0x4B, 3, 4, 0, 0, 8, 0], "1:1: the file is binary or in another encoding; expected text in UTF-8" },
        {
            "utf-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Given.Head)],
            "1:1: the file is binary or in another encoding; expected text in UTF-8"
        },
        {
            "latin-1", [.. "schema: ecosim/1\nname: caf"u8, 0xE9, (byte)'\n'],
            "2:10: the file is not valid UTF-8; expected text in UTF-8"
        },
        {
            "cut-in-a-letter", [.. "schema: ecosim/1\ntitle: \u067e"u8, 0xD9],
            "2:9: the file is not valid UTF-8; expected text in UTF-8"
        },
        {
            "nul", "schema: ecosim/1\nname: a\0b\n"u8.ToArray(),
            "1:1: the file is binary or in another encoding; expected text in UTF-8"
        },
        {
            "escape", "schema: ecosim/1\nname: \u001b[31mred\n"u8.ToArray(),
            "2:7: a control character (U+001B); expected readable text"
        },
    };

    [Theory]
    [MemberData(nameof(Bytes))]
    public void AFileThatIsNotTextIsRefusedAtItsPlace(string name, byte[] bytes, string expected)
    {
        string path = Write(name, bytes);
        Assert.Equal(
            $"{path}:{expected}", Assert.Single(ScenarioCompiler.CompileWith(path, Given.World).Errors).ToString());
    }

    [Fact]
    public void AFileOfTenMebibytesIsNotRead()
    {
        string path = Write("large", Encoding.UTF8.GetBytes(new string('#', 10 << 20)));
        Bounds.Hold(() => ScenarioCompiler.CompileWith(path, Given.World), Slowest);
        Assert.Equal(
            $"{path}: the file has more than 1048576 bytes (1 MiB), which are the most that are read",
            Assert.Single(ScenarioCompiler.CompileWith(path, Given.World).Errors).ToString());
    }

    [Fact]
    public void AFileWithoutAnEndIsNotReadToIt()
    {
        const string Endless = "/dev/zero";
        string expected = File.Exists(Endless) ? "more than 1048576 bytes" : "there is no such file";
        Assert.Contains(
            expected, Assert.Single(ScenarioCompiler.CompileWith(Endless, Given.World).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AByteOrderMarkAndWindowsLineEndsChangeNoPlace()
    {
        string text = Given.Head.ReplaceLineEndings("\r\n");
        Assert.Empty(ScenarioCompiler.CompileWith(Write("good", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]),
            Given.World).Errors);
        string path = Write("bad", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text + "calendar: persain\r\n")]);
        ScenarioError error = Assert.Single(ScenarioCompiler.CompileWith(path, Given.World).Errors);
        Assert.Equal((6, 11, "persian"), (error.Line, error.Column, error.Nearest));
    }

    public static TheoryData<string, string> Slow => new()
    {
        { "brackets", "report: " + new string('[', Large) },
        { "braces", "report: " + new string('{', Large) },
        { "dashes", Repeat("- ", Large) },
        { "question marks", Repeat("? ", Large) },
        { "keys in a line", Repeat("a: ", Large) },
        { "quotes", "title: " + new string('"', Large) },
        { "one long word", "title: " + new string('x', Large) },
        { "unknown keys", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"some-unknown-key-{i}: 1\n")) },
        {
            "unknown parameters",
            "constants:\n" + string.Concat(Enumerable.Range(0, 1_999).Select(i => $"  returns-to-compute-{i}: 1\n"))
        },
        { "policies", "policies:\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"- name: p{i}\n")) },
        {
            "policies that extend each other",
            "policies:\n" + string.Concat(Enumerable.Range(0, 1_999).Select(i => $"- {{ name: p{i}, extends: p{i + 1} }}\n"))
        },
        { "dates", $"environment: {{ inflation: [ {Repeat("{ from: 2026-03, value: 1 }, ", Large - 100)} ] }}" },
        { "aliases", $"report: [ {Repeat("*a, ", Large - 100)} ]" },
        { "numbers", "years: " + new string('9', Large) },
        { "comments", Repeat("# x\n", Large) },
        { "blank lines", new string('\n', Large) },
        { "indents", string.Concat(Enumerable.Range(0, 1_400).Select(i => new string(' ', i) + "a:\n")) },
        { "tags", Repeat("!a ", Large) },
        { "directives", Repeat("%TAG ! tag:x,2000:\n", Large) },
        { "windows line ends", Repeat("\r", Large) },
    };

    [Theory]
    [MemberData(nameof(Slow))]
    public void AFileMadeToBeSlowIsRefusedAtOnceAndInLittleMemory(string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("schema: ecosim/1\n" + text + "\n");
        Bounds.Hold(() => ScenarioCompiler.CompileBytes(bytes, name, Given.World), Slowest);
        Assert.NotEmpty(ScenarioCompiler.CompileBytes(bytes, name, Given.World).Errors);
    }

    [Theory]
    [InlineData("constants:\n", "  k{0}: 1\n", "constants: more than 2000 keys in one map")]
    [InlineData("policies:\n", "- name: p{0}\n", "policies: more than 2000 items in one list")]
    public void BreadthIsBounded(string head, string line, string expected)
    {
        string text = Given.Head + head + string.Concat(Enumerable.Range(0, 2001)
            .Select(i => line.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        Assert.Contains(expected, Assert.Single(Given.Compile(text).Errors).ToString(), StringComparison.Ordinal);
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder, name + ".yaml");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
