using EcosystemSim.Benchmarks.Sizes;
using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.World;

namespace EcosystemSim.Benchmarks.Tests;

/// <summary>The nations of other sizes are what they say, and their table has a row for each.</summary>
public class SizesTests
{
    [Fact]
    public void ANationOfTwiceTheFirms_HasTwiceTheFirmsAndPeopleOfTheOther()
    {
        WorldState one = StartWorld.Build(Iran1403.Plan(), Iran1403.Parameters);
        WorldState two = StartWorld.Build(SizedNation.Of(Iran1403.Plan(), 4_000), Iran1403.Parameters);
        Assert.InRange((double)two.Firms.Count / one.Firms.Count, 1.8, 2.2);
        Assert.InRange(two.Labour.Pool.Sum() / one.Labour.Pool.Sum(), 1.5, 2.5);
        Assert.Equal(2 * one.Economy.Population, two.Economy.Population);
    }

    [Fact]
    public void TheCommand_PrintsARowForEachSizeAndPhase()
    {
        var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, SizesCommand.Run(["500"], output));
        Assert.Contains("| 500 | ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("| `run-firms` | ", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, SizesCommand.Run(["many"], TextWriter.Null));
    }

    [Fact]
    public void TheKernels_AreAddedUpAndComparedWithAMonth()
    {
        var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, KernelsCommand.Run(["500"], output));
        string[] lines = output.ToString().Split('\n');
        Assert.All(TickKernel.All, kernel => Assert.Contains(
            lines, line => line.StartsWith($"| {kernel.Name} | {kernel.Times} | ", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.StartsWith("| all kernels | ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith(" times as long as each of them alone.", StringComparison.Ordinal));
        Assert.Equal(2, KernelsCommand.Run(["many"], TextWriter.Null));
        Assert.Equal(2, KernelsCommand.Run(["0"], TextWriter.Null));
    }
}
