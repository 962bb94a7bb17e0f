using BenchmarkDotNet.Attributes;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks;

/// <summary>Time per element of what phases do to whole columns: adding up, adding to each other, drawing people.</summary>
public class ColumnsBenchmark
{
    private const int Rows = 2000;

    private readonly double[] _persons = [.. Enumerable.Range(0, Rows).Select(i => (double)(i % 7))];
    private readonly double[] _sums = [.. Enumerable.Range(0, Rows).Select(i => i * 0.25)];
    private readonly double[] _taken = new double[Rows];

    [Benchmark(OperationsPerInvoke = Rows)]
    public double Sum() => OrderedSum.Of(_persons);

    [Benchmark(OperationsPerInvoke = Rows)]
    public double SumOfProducts() => OrderedSum.OfProduct(_persons, _sums);

    [Benchmark(OperationsPerInvoke = Rows)]
    public double Add()
    {
        ColumnArithmetic.Add(_sums, _persons);
        return _sums[^1];
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public double Sample()
    {
        SystematicSample.Take(_persons, take: 50, u: 0.4, stochastic: true, _taken);
        return OrderedSum.Of(_taken);
    }
}
