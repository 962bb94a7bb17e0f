using BenchmarkDotNet.Attributes;
using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Benchmarks;

/// <summary>Time per call of what every phase calls most: a uniform, a normal, and the functions behind them.</summary>
public class DrawsBenchmark
{
    private const int Calls = 4096;

    private readonly Draws _draws = new(1403, 0);
    private readonly double[] _uniforms = new double[Calls];
    private readonly double[] _results = new double[Calls];
    private readonly ulong[] _ids = [.. Enumerable.Range(0, Calls).Select(i => (ulong)i)];

    [GlobalSetup]
    public void DrawArguments()
    {
        for (int i = 0; i < Calls; i++)
            _uniforms[i] = _draws.Uniform(StreamId.FirmMonth, 0, 0, (ulong)i);
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double Uniform()
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
            sum += _draws.Uniform(StreamId.FirmMonth, 1, 0, (ulong)i);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double Normal()
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
            sum += Variates.Normal(_draws.Uniform(StreamId.FirmMonth, 1, 0, (ulong)i));
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double Exp()
    {
        double sum = 0;
        foreach (double u in _uniforms)
            sum += StableMath.Exp(u);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double Log()
    {
        double sum = 0;
        foreach (double u in _uniforms)
            sum += StableMath.Log(u);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double NormalQuantile()
    {
        double sum = 0;
        foreach (double u in _uniforms)
            sum += StableMath.NormalQuantile(u);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double UniformColumn()
    {
        _draws.Fill(StreamId.FirmMonth, 1, 0, _ids, _results);
        return _results[^1];
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double ExpColumn()
    {
        ColumnMath.Exp(_uniforms, _results);
        return _results[^1];
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double LogColumn()
    {
        ColumnMath.Log(_uniforms, _results);
        return _results[^1];
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public double NormalQuantileColumn()
    {
        ColumnMath.NormalQuantile(_uniforms, _results);
        return _results[^1];
    }
}
