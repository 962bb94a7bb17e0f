using System.Text.RegularExpressions;

namespace EcosystemSim.Tidy.Tests;

/// <summary>What may not stand in any file: unfinished work, paths of one machine, hosts of package registries.</summary>
public sealed class TextTests
{
    // Put together from parts, so that this file does not offend against its own rules.
    private static readonly string Unfinished = @"\b(TO" + @"DO|FIX" + @"ME|X" + @"XX|NotImplemented" + @"Exception)\b";

    private static readonly string MachinePath =
        @"(?<![\w.\-/\\])/(wo" + @"rk|ro" + @"ot|ho" + @"me|Us" + @"ers)/|\b[A-Za-z]:\\+Us" + @"ers";

    private static readonly string Registry = string.Join(
        '|',
        @"\bnu" + @"get\.org", @"\bpy" + @"pi\.org", @"\bpython" + @"hosted\.org", @"\bnpm" + @"js\.(org|com)",
        @"\bcrates" + @"\.io", @"\brubygems" + @"\.org",
        @"\bproxy\.golang" + @"\.org", @"\brepo1?\.maven" + @"\.", @"\bpkgs\.dev\.azure" + @"\.com");

    [Fact]
    public void No_work_is_left_unfinished() =>
        Offence.ExpectNone(NotEmpty(Repository.CSharp()).SelectMany(file => Find(file, Unfinished, "finish it or take it out")));

    [Fact]
    public void No_file_names_a_path_of_one_machine() =>
        Offence.ExpectNone(NotEmpty(Repository.TextFiles).SelectMany(file =>
            Find(file, MachinePath, "write the path relative to the repository")));

    [Fact]
    public void No_file_names_the_host_of_a_package_registry() =>
        Offence.ExpectNone(NotEmpty(Repository.TextFiles).SelectMany(file =>
            Find(file, Registry, "leave registries to the configuration of the machine")));

    [Fact]
    public void Text_files_have_no_trailing_blanks_or_tabs_in_code() =>
        Offence.ExpectNone(NotEmpty(Repository.CSharp()).SelectMany(file =>
            Find(file, @"[ \t]+$|\t", "use spaces, and none at the end")));

    [Fact]
    public void The_checker_finds_each_of_them()
    {
        SourceFile bad = new("bad.md", string.Join(
            '\n',
            "// TO" + "DO: later",
            "throw new NotImplemented" + "Exception();",
            "see /ro" + "ot/secret and '/ho" + "me/me'",
            "C:\\Us" + "ers\\me",
            "https://api.nu" + "get.org/v3",
            "tab\t",
            "trailing "));
        Assert.Equal([1, 2], Find(bad, Unfinished, "").Select(o => o.Line));
        Assert.Equal([3, 3, 4], Find(bad, MachinePath, "").Select(o => o.Line));
        Assert.Equal([5], Find(bad, Registry, "").Select(o => o.Line));
        Assert.Equal([6, 7], Find(bad, @"[ \t]+$|\t", "").Select(o => o.Line).Distinct());
    }

    [Fact]
    public void The_checker_leaves_web_addresses_and_relative_paths_alone()
    {
        SourceFile good = new("good.md", "https://example.org/ho" + "me/page, ../wo" + "rk/a.md and src/ro" + "ot/b.cs");
        Assert.Empty(Find(good, MachinePath, ""));
    }

    private static IReadOnlyList<SourceFile> NotEmpty(IReadOnlyList<SourceFile> files)
    {
        Assert.NotEmpty(files);
        return files;
    }

    private static IEnumerable<Offence> Find(SourceFile file, string pattern, string instead) =>
        Regex.Matches(file.Text, pattern, RegexOptions.Multiline)
            .Select(match => new Offence(file.Path, CodeText.LineOf(file.Text, match.Index), $"'{match.Value}': {instead}"));
}
