using BenchmarkDotNet.Running;
using EcosystemSim.Benchmarks.Sizes;

namespace EcosystemSim.Benchmarks;

/// <summary>Every benchmark for a short time, then the tick against its kernels, then nations of growing size.</summary>
internal static class EverythingCommand
{
    public const string Verb = "all";

    /// <summary>In this process and a few short iterations: a look at everything, not a comparison of two versions.</summary>
    private static readonly string[] Short =
        ["--filter", "*", "--inProcess", "--warmupCount", "1", "--iterationCount", "3", "--iterationTime", "100", "--join"];

    public static int Run(TextWriter output)
    {
        BenchmarkSwitcher.FromAssembly(typeof(EverythingCommand).Assembly).Run(Short);
        int kernels = KernelsCommand.Run([], output);
        output.WriteLine();
        int sizes = SizesCommand.Run([], output);
        return Math.Max(kernels, sizes);
    }
}
