using BenchmarkDotNet.Running;
using EcosystemSim.Benchmarks.Sizes;

namespace EcosystemSim.Benchmarks;

/// <summary>Nations of growing size, the tick against its kernels, then every benchmark for a short time.</summary>
internal static class EverythingCommand
{
    public const string Verb = "all";

    /// <summary>In this process and a few short iterations: a look at everything, not a comparison of two versions.</summary>
    private static readonly string[] Short =
        ["--filter", "*", "--inProcess", "--warmupCount", "1", "--iterationCount", "3", "--iterationTime", "100", "--join"];

    public static int Run(TextWriter output)
    {
        // Sizes first: their memory is what the process has grown by.
        int sizes = SizesCommand.Run([], output);
        output.WriteLine();
        int kernels = KernelsCommand.Run([], output);
        output.WriteLine();
        BenchmarkSwitcher.FromAssembly(typeof(EverythingCommand).Assembly).Run(Short);
        return Math.Max(kernels, sizes);
    }
}
