using System.Text.RegularExpressions;

namespace EcosystemSim.Tidy.Tests;

/// <summary>A test that cannot fail, or that does not run, is worse than none.</summary>
/// <remarks>
/// A test counts as asserting when its body, or a method of the same test project that it calls by name, asserts.
/// Names are not resolved as a compiler would: the check finds tests that forgot to assert, not tests that hide it.
/// </remarks>
public sealed partial class TestCodeTests
{
    private const int ReasonLengthMin = 10;

    private static readonly string[] Keywords =
    [
        "if", "for", "foreach", "while", "switch", "using", "lock", "catch", "fixed", "when", "return", "nameof", "typeof", "new",
    ];

    [Fact]
    public void Every_test_asserts()
    {
        string[] projects = [.. Repository.Projects("tests/").Select(file => file.Path[..(file.Path.LastIndexOf('/') + 1)])];
        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(
            Repository.CSharp(project).Sum(file => CountTests(file.Text)) > 0, $"{project} has no test"));
        Offence.ExpectNone(projects.SelectMany(project => WithoutAssertion(Repository.CSharp(project))));
    }

    [Fact]
    public void No_test_is_skipped_without_a_reason() =>
        Offence.ExpectNone(Repository.CSharp("tests/").SelectMany(SkippedWithoutReason));

    [Fact]
    public void The_checker_finds_a_test_that_asserts_nothing()
    {
        const string Code = """
            [Fact]
            public void Prints() => Console.WriteLine("Assert.True(false)");

            [Theory]
            [InlineData(1)]
            public void Computes(int x)
            {
                if (x > 0) { Run(x); }
                // Assert.True(x > 0);
            }

            private static int Run(int x) => x;
            """;
        Assert.Equal(
            ["Prints", "Computes"],
            WithoutAssertion([new SourceFile("Bad.cs", Code)]).Select(offence => offence.Message.Split(' ')[0]));
    }

    [Fact]
    public void The_checker_follows_helpers_and_samples()
    {
        const string Code = """
            [Fact]
            public void Direct() => Assert.True(F());

            [Fact(Timeout = 1000)]
            public async Task Sampled()
            {
                Gen.Int.Sample(x => x == x);
            }

            [Fact]
            public void Delegated() => Outer<int>(3);

            private static void Outer<T>(T x) { Inner(x); }

            private static void Inner(object x) => Assert.NotNull(x);
            """;
        Assert.Empty(WithoutAssertion([new SourceFile("Good.cs", Code)]));
        Assert.Equal(3, CountTests(Code));
    }

    [Fact]
    public void The_checker_finds_a_skip_without_reason()
    {
        const string Attribute = "[Fact(Skip";
        Assert.Single(SkippedWithoutReason(new SourceFile("Bad.cs", Attribute + " = \"\")]")));
        Assert.Single(SkippedWithoutReason(new SourceFile("Bad.cs", Attribute + "=\"later\")]")));
        Assert.Empty(SkippedWithoutReason(new SourceFile("Good.cs", Attribute + " = \"needs a second machine\")]")));
    }

    private static int CountTests(string text) => TestAttribute().Count(CodeText.WithoutCommentsAndStrings(text));

    private static IEnumerable<Offence> WithoutAssertion(IReadOnlyList<SourceFile> project)
    {
        List<(string Path, Method Method)> methods =
        [
            .. project.SelectMany(file => Methods(file.Text).Select(method => (file.Path, method))),
        ];
        HashSet<string> asserting = AssertingNames([.. methods.Select(item => item.Method)]);
        return methods
            .Where(item => item.Method.IsTest && !Asserts(item.Method.Body, asserting))
            .Select(item => new Offence(item.Path, item.Method.Line, $"{item.Method.Name} asserts nothing and cannot fail"));
    }

    private static HashSet<string> AssertingNames(IReadOnlyList<Method> methods)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        int before;
        do
        {
            before = names.Count;
            names.UnionWith(methods.Where(method => Asserts(method.Body, names)).Select(method => method.Name));
        }
        while (names.Count > before);
        return names;
    }

    private static bool Asserts(string body, HashSet<string> asserting) =>
        Assertion().IsMatch(body) || Call().Matches(body).Any(call => asserting.Contains(call.Groups["name"].Value));

    // Declarations are calls followed by a body: name(parameters) { ... } or name(parameters) => ...;
    private static IEnumerable<Method> Methods(string text)
    {
        string code = CodeText.WithoutCommentsAndStrings(text);
        int[] tests = [.. TestAttribute().Matches(code).Select(match => match.Index)];
        int nextTest = 0;
        foreach (Match match in Call().Matches(code))
        {
            int open = match.Index + match.Length - 1;
            if (Keywords.Contains(match.Groups["name"].Value, StringComparer.Ordinal) || BodyAfter(code, open) is not { } body)
                continue;
            bool isTest = nextTest < tests.Length && tests[nextTest] < match.Index;
            while (nextTest < tests.Length && tests[nextTest] < match.Index)
                nextTest++;
            yield return new Method(match.Groups["name"].Value, body, isTest, CodeText.LineOf(code, match.Index));
        }
    }

    private static string? BodyAfter(string code, int openParenthesis)
    {
        int at = CodeText.AfterMatching(code, openParenthesis, '(', ')');
        Match start = BodyStart().Match(code, at);
        if (!start.Success)
            return null;
        int body = start.Index + start.Length;
        if (start.Value.EndsWith('{'))
            return code[(body - 1)..CodeText.AfterMatching(code, body - 1, '{', '}')];

        int depth = 0;
        for (int i = body; i < code.Length; i++)
        {
            if (code[i] is '(' or '{' or '[')
                depth++;
            else if (code[i] is ')' or '}' or ']')
                depth--;
            if (depth < 0 || (depth == 0 && code[i] == ';'))
                return code[body..i];
        }

        return code[body..];
    }

    private static IEnumerable<Offence> SkippedWithoutReason(SourceFile file) =>
        Skip().Matches(file.Text)
            .Where(match => match.Groups["reason"].Value.Trim().Length < ReasonLengthMin)
            .Select(match => new Offence(file.Path, CodeText.LineOf(file.Text, match.Index), "say why it is skipped"));

    [GeneratedRegex(@"\[\s*(Fact|Theory)\b")]
    private static partial Regex TestAttribute();

    [GeneratedRegex(@"\bAssert\.\w+|\bAssert\.\s*\n|\.Sample\w*\s*\(|\bCheck\.Sample\w*\s*\(")]
    private static partial Regex Assertion();

    [GeneratedRegex(@"\b(?<name>[A-Za-z_]\w*)\s*(<[^<>();]*>)?\s*\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"\G\s*(where\b[^{;=]*)?(\{|=>)")]
    private static partial Regex BodyStart();

    [GeneratedRegex("\\[(Fact|Theory)[^\\]]*\\bSkip\\s*=\\s*\"(?<reason>[^\"]*)\"")]
    private static partial Regex Skip();

    private sealed record Method(string Name, string Body, bool IsTest, int Line);
}
