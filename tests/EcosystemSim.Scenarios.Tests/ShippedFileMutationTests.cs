using System.Text;
using CsCheck;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Scenarios.Tests;

/// <summary>Shipped scenarios damaged at random: a file is refused with places or gives a sound plan.</summary>
public sealed class ShippedFileMutationTests
{
    private const int Iterations = 400;

    private static readonly (string Path, byte[] Bytes)[] Shipped =
    [
        .. GalleryTests.Files.Select(row => Given.Gallery(row.Data))
            .Select(path => (path, File.ReadAllBytes(path))),
    ];

    private static readonly string[] Spare =
        ["", "---", "  - ", "? x", "[", "years: .nan", "      indexation: -1e308", "\u2028", "\t"];

    private static readonly string[] Odd =
        ["1e400", "-0", "1/0", "0/0", ".nan", "-.inf", "1e-400", "5 USD", "1 USD/USD", "9999999999999999999999", "1e17", "+5 %"];

    private static readonly Gen<(string Path, byte[] Bytes)> Files = Gen.Int[0, Shipped.Length - 1].Select(i => Shipped[i]);

    [Fact]
    public void LinesDeletedDoubledSwappedOrReplacedNeverThrow_AndNeverGiveANumberThatIsNone() =>
        Gen.Select(Files, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 999], Gen.Int[0, 999]).Array[1, 5])
            .Sample((file, changes) =>
            {
                List<string> lines = [.. Encoding.UTF8.GetString(file.Bytes).Split('\n')];
                foreach ((int kind, int at, int other) in changes)
                    Change(lines, kind, at % lines.Count, other);
                return IsRefusedOrSound(file.Path, Encoding.UTF8.GetBytes(string.Join('\n', lines)));
            }, iter: Iterations);

    [Fact]
    public void BytesReplacedInsertedOrCutOffNeverThrow_AndNeverGiveANumberThatIsNone() =>
        Gen.Select(Files, Gen.Select(Gen.Int[0, 2], Gen.Int[0, 99_999], Gen.Byte).Array[1, 5])
            .Sample((file, changes) =>
            {
                List<byte> bytes = [.. file.Bytes];
                foreach ((int kind, int at, byte value) in changes)
                    Change(bytes, kind, at % bytes.Count, value);
                return IsRefusedOrSound(file.Path, [.. bytes]);
            }, iter: Iterations);

    [Fact]
    public void NumbersReplacedByOddOnesNeverGiveANumberThatIsNone() =>
        Gen.Select(Files, Gen.Int[0, 999], Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]))
            .Sample((file, at, number) =>
            {
                string text = Encoding.UTF8.GetString(file.Bytes);
                int[] places = [.. text.Index().Where(c => char.IsAsciiDigit(c.Item)).Select(c => c.Index)];
                int place = places[at % places.Length];
                return IsRefusedOrSound(file.Path, Encoding.UTF8.GetBytes(text[..place] + number + text[(place + 1)..]));
            }, iter: Iterations);

    [Fact]
    public void TheCheckOfPlansFindsANumberThatIsNone()
    {
        ScenarioPlan plan = Given.Plan(Given.Head);
        Assert.True(IsSound(plan));
        Assert.False(IsSound(plan with { Environment = [new ControlRecord(0, 0, double.NaN)] }));
    }

    private static void Change(List<string> lines, int kind, int at, int other)
    {
        if (kind == 0 && lines.Count > 1)
            lines.RemoveAt(at);
        else if (kind == 1)
            lines.Insert(at, lines[other % lines.Count]);
        else if (kind == 2)
            lines[at] = lines[other % lines.Count];
        else
            lines[at] = Spare[other % Spare.Length];
    }

    private static void Change(List<byte> bytes, int kind, int at, byte value)
    {
        if (kind == 0)
            bytes[at] = value;
        else if (kind == 1)
            bytes.Insert(at, value);
        else if (at > bytes.Count / 2)
            bytes.RemoveRange(at, bytes.Count - at);
    }

    private static bool IsRefusedOrSound(string path, byte[] bytes)
    {
        CompiledScenario compiled = ScenarioCompiler.CompileBytes(bytes, path, Given.World);
        return compiled.Plan is null
            ? compiled.Errors.Count > 0 && compiled.Errors.All(error => error.Line > 0)
            : compiled.Errors.Count == 0 && IsSound(compiled.Plan);
    }

    private static bool IsSound(ScenarioPlan plan) =>
        plan.Environment.Concat(plan.Policies.SelectMany(policy => policy.Timeline)).All(record => double.IsFinite(record.Value))
        && plan.Parameters.Values.ToArray().Concat(plan.Nation.Settings.Values.ToArray()).All(double.IsFinite)
        && plan.Uncertainties.All(uncertainty => double.IsFinite(uncertainty.Distribution.Quantile(0.5)))
        && plan.Policies.SelectMany(policy => policy.Agreements).All(agreement => double.IsFinite(agreement.Knowledge
            + agreement.ExpertsPerYear + agreement.SeatsPerYear + agreement.CostMusdPerYear));
}
