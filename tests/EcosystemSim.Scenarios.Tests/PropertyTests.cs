using System.Text;
using CsCheck;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Tests;

public sealed class PropertyTests
{
    private const string Whole = Given.Head + """
        environment:
          inflation: 40 %
        constants:
          trust-initial: 0.5
        uncertainties:
          returns-to-compute: prior
        policies:
          - name: p
            levers:
              indexation: 0.5
              plan-shares:
                academic: 1
            agreements:
              - partner: RUS
                from: 2024-03
                months: 60
            rules:
              steering-committee: gap
        ensemble:
          futures: 2
        report:
          compare-to: none

        """;

    private static readonly HashSet<string> Words =
    [
        .. ControlCatalog.All.Select(control => control.Key),
        .. ControlCatalog.All.SelectMany(control => control.Components),
        .. ParameterCatalog.All.Select(parameter => parameter.Key),
        .. SettingCatalog.All.Select(setting => setting.Key),
        .. Whole.Split([' ', '\n', ':'], StringSplitOptions.RemoveEmptyEntries),
        "title", "description", "calendar", "extends", "agreements", "environment", "rules", "remove", "knowledge", "cost",
        "replicates", "seed", "indicators", "from", "to", "value", "months",
    ];

    /// <summary>Line numbers (from 1) behind which a key at the same depth may stand.</summary>
    private static readonly int[] KeyLines = [.. Whole.ReplaceLineEndings("\n").Split('\n')
        .Select((line, i) => (line, Number: i + 1))
        .Where(pair => pair.line.Length > 0 && !pair.line.EndsWith(':'))
        .Select(pair => pair.Number)];

    [Fact]
    public void AnUnknownKeyNeverPasses_WhereverItStands()
    {
        Assert.Empty(Given.Compile(Whole).Errors);
        Gen<string> key = Gen.Char['a', 'z'].Array[1, 12].Select(letters => new string(letters))
            .Where(word => !Words.Contains(word));
        Gen.Select(key, Gen.Int[0, KeyLines.Length - 1]).Sample((word, where) =>
        {
            List<string> lines = [.. Whole.ReplaceLineEndings("\n").Split('\n')];
            string line = lines[KeyLines[where] - 1];
            int indent = line.Length - line.TrimStart(' ', '-').Length;
            lines.Insert(KeyLines[where], $"{new string(' ', indent)}{word}: 1");
            IReadOnlyList<ScenarioError> errors = Given.Compile(string.Join('\n', lines)).Errors;
            return errors.Any(error => error.Line == KeyLines[where] + 1 && error.Key.EndsWith(word, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void DamagedFilesGiveErrorsOrPlans_NeverExceptions()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Whole);
        Gen<(int, byte)[]> damage = Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 6];
        damage.Sample(changes =>
        {
            byte[] copy = [.. bytes];
            foreach ((int at, byte value) in changes)
                copy[at] = value;
            CompiledScenario compiled = ScenarioCompiler.CompileBytes(copy, "damaged.yaml", Given.World);
            return (compiled.Plan is null) == (compiled.Errors.Count > 0);
        }, iter: 3000);
    }

    [Fact]
    public void DamagedStructureGivesErrorsOrPlans_NeverExceptions()
    {
        string[] pieces = ["\n", "  ", "- ", ": ", "{", "}", "[", "]", ",", "'", "\"", "&a ", "*a", "!t ", "|\n", ">\n", "---\n",
            "...\n", "? ", "#", "%", "@", "~"];
        Gen.Select(Gen.Int[0, Whole.Length], Gen.Int[0, pieces.Length - 1]).Array[1, 4].Sample(inserts =>
        {
            string text = Whole;
            foreach ((int at, int piece) in inserts)
                text = text.Insert(at, pieces[piece]);
            CompiledScenario compiled = Given.Compile(text);
            return (compiled.Plan is null) == (compiled.Errors.Count > 0);
        }, iter: 3000);
    }
}
