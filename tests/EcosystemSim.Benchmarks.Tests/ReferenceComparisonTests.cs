using EcosystemSim.Benchmarks.Reference;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Tests;

/// <summary>What the two programs say to each other, and what the comparison makes of it.</summary>
public class ReferenceComparisonTests
{
    private const string Sharp = "# C#, width 512\nstraight 8 aa 2 0.04 2\nsqueeze 3 aa 2 0.04 2\nsqueeze-32 2 bb 2 0.04 2\n";
    private const string Plus = "# C++, width 512\nstraight 4 aa 2 0.04 2\nsqueeze 2 aa 2 0.04 2\nsqueeze-32 2 bb 2 0.04 2\n";

    [Fact]
    public void ALineOfMeasurement_IsReadAsItWasWritten()
    {
        ReferenceMeasurement measured = new("squeeze", 2.8125, "70f121571f39cca1", 2.004619, 0.047148, 2.071996);
        Assert.Equal(measured, ReferenceMeasurement.Parse(measured.ToString()));
        Assert.Throws<FormatException>(() => ReferenceMeasurement.Parse("squeeze 2.8"));
    }

    [Fact]
    public void AMeasurement_HasATimeAndTheStateOfTheRun()
    {
        ReferenceKernel kernel = new(8);
        ReferenceMeasurement measured = ReferenceMeasurement.Of(kernel, ReferenceVariant.Squeeze, LaneWidths.Widest, 0.001);
        Assert.True(measured.Nanoseconds > 0);
        ReferenceKernel again = new(8);
        again.Run(ReferenceKernel.Months, ReferenceVariant.Squeeze, LaneWidths.Widest);
        Assert.Equal(again.Firms.Hash(), Convert.ToUInt64(measured.Hash, 16));
    }

    [Fact]
    public void Median_IsTheMiddle()
    {
        Assert.Equal(2, ReferenceMeasurement.Median([9, 1, 2]));
        Assert.Equal(3, ReferenceMeasurement.Median([9, 1, 2, 4]));
    }

    [Fact]
    public void TheTable_TellsRatiosAndThatTheBitsAreTheSame()
    {
        (bool same, string table) = TableOf(Plus);
        Assert.True(same);
        Assert.Equal(
            """
            variant           C#     C++   ratio  final state
            straight        8.00    4.00    2.00  aa same bits
            squeeze         3.00    2.00    1.50  aa same bits
            squeeze-32      2.00    2.00    1.00  bb same bits
            """,
            table.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public void OneDifferentHash_IsFound()
    {
        (bool same, string table) = TableOf(Plus.Replace("bb", "bc", StringComparison.Ordinal));
        Assert.False(same);
        Assert.Contains("bb bc DIFFERENT", table, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutCpp_TheTableHasOneColumn()
    {
        (bool same, string table) = TableOf(null);
        Assert.True(same);
        Assert.DoesNotContain("same bits", table, StringComparison.Ordinal);
        Assert.Contains("3.00", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_AreReadAndMistakesRefused()
    {
        ReferenceOptions options = ReferenceOptions.Parse(["--firms", "1000000", "--width", "256", "--once", "--seconds", "0.5"]);
        Assert.Equal((1_000_000, LaneWidth.Bits256, true, 0.5), (options.Firms, options.Width, options.Once, options.Seconds));
        foreach (string mistake in (string[])["--firms", "--firms x", "--width 128", "--seconds 0", "--speed 3"])
            Assert.Throws<FormatException>(() => ReferenceOptions.Parse(mistake.Split(' ')));
    }

    [Fact]
    public void Processor_IsTheModelName() => Assert.Equal(
        "AMD EPYC", Processor.Read(["processor\t: 0", "model name\t: AMD EPYC", "model name\t: other"]));

    private static (bool Same, string Table) TableOf(string? plusOutput)
    {
        ReferenceProgram sharp = new("C#", "", []), plus = new("C++", "", []);
        sharp.Read(Sharp);
        if (plusOutput is not null)
            plus.Read(plusOutput);
        using StringWriter table = new();
        return (ReferenceComparison.WriteTable(sharp, plusOutput is null ? null : plus, table), table.ToString());
    }
}
