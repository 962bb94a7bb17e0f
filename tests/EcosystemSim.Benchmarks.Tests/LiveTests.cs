using EcosystemSim.Benchmarks.Live;

namespace EcosystemSim.Benchmarks.Tests;

/// <summary>The measurement of live runs counts its decisions, and finds each of them once.</summary>
public class LiveTests
{
    [Fact]
    public async Task TheCommand_LosesNoDecision_AndRefusesWhatIsNoNumber()
    {
        var output = new StringWriter { NewLine = "\n" };
        Assert.Equal(0, await LiveCommand.RunAsync(["2"], output));
        Assert.Contains("| decisions lost or doubled in them | 0 |", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await LiveCommand.RunAsync(["many"], TextWriter.Null));
    }
}
