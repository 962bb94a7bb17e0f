using BenchmarkDotNet.Attributes;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The reference kernel in C#: time per firm and month at the width of this machine.</summary>
/// <remarks>
/// The start state is drawn again for every run, a few per cent of the time: compare with C++ by the reference command.
/// </remarks>
public class ReferenceKernelBenchmark
{
    private const int Firms = 5000;

    private readonly ReferenceKernel _kernel = new(Firms);

    [Benchmark(OperationsPerInvoke = Firms * ReferenceKernel.Months)]
    public double Straight() => Run(ReferenceVariant.Straight);

    [Benchmark(OperationsPerInvoke = Firms * ReferenceKernel.Months)]
    public double Squeeze() => Run(ReferenceVariant.Squeeze);

    [Benchmark(OperationsPerInvoke = Firms * ReferenceKernel.Months)]
    public double Squeeze32() => Run(ReferenceVariant.Squeeze32);

    private double Run(ReferenceVariant variant)
    {
        _kernel.Run(ReferenceKernel.Months, variant, LaneWidths.Widest);
        return _kernel.MeanKnowledge;
    }
}
