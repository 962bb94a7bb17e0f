using System.Diagnostics;
using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Tests.Malformed;

/// <summary>Every wrong file of this folder is refused, with the place and the words its own first lines state.</summary>
[Collection(MeasuredTests.Name)]
public sealed class MalformedFileTests
{
    private const int FewestFiles = 100;

    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(1);

    private static readonly string[] Indicators =
        [.. Model.Indicators.IndicatorCatalog.Columns.Select(column => column.Key)];

    public static TheoryData<string> Files => [.. MalformedFile.Names];

    [Fact]
    public void ThereAreManyKindsOfMistakes() => Assert.InRange(MalformedFile.Names.Count, FewestFiles, int.MaxValue);

    [Theory]
    [MemberData(nameof(Files))]
    public void AWrongFileIsRefusedWithEveryPlaceAndWhatWasExpected(string name)
    {
        var file = MalformedFile.Read(name);
        CompiledScenario compiled = ScenarioCompiler.CompileWith(file.Path, Given.World, indicators: Indicators);
        Assert.Null(compiled.Plan);
        Assert.NotEmpty(file.Expected);
        Assert.Equal(file.Expected, compiled.Errors.Select(file.Words));
        Assert.All(compiled.Errors, error => Assert.True(error.Line > 0 && error.Column > 0));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void AWrongFileIsRefusedAtOnceAndInLittleMemory(string name) =>
        Bounds.Hold(() => ScenarioCompiler.CompileWith(MalformedFile.Read(name).Path, Given.World), Slowest);

    [Fact]
    public void TheFilesThatAreExtendedAreWhatTheirNamesSay()
    {
        string good = Path.Combine(MalformedFile.Folder, "extended", "good.yaml");
        Assert.Empty(ScenarioCompiler.CompileWith(good, Given.World).Errors);
        string wrong = Path.Combine(MalformedFile.Folder, "extended", "wrong.yaml");
        IReadOnlyList<ScenarioError> errors = ScenarioCompiler.CompileWith(wrong, Given.World).Errors;
        Assert.Equal([5, 8], errors.Where(error => error.Key != "years").Select(error => error.Line));
    }

    [Fact]
    public void TheBoundsAreNoticed()
    {
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Bounds.Hold(() => new byte[300 << 20], Slowest));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Bounds.Hold(() => Spin(50), TimeSpan.FromMilliseconds(1)));
    }

    private static long Spin(int milliseconds)
    {
        var clock = Stopwatch.StartNew();
        while (clock.ElapsedMilliseconds < milliseconds)
            Thread.SpinWait(1000);
        return clock.ElapsedTicks;
    }
}
