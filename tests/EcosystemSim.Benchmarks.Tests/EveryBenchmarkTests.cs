using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace EcosystemSim.Benchmarks.Tests;

/// <summary>Every benchmark runs: set up and called once, with the first value of each parameter.</summary>
public class EveryBenchmarkTests
{
    public static TheoryData<string> Classes => [.. BenchmarkTypes.Select(type => type.Name)];

    private static IEnumerable<Type> BenchmarkTypes => typeof(TickBenchmark).Assembly.GetExportedTypes()
        .Where(type => type.GetMethods().Any(method => Has<BenchmarkAttribute>(method)));

    [Theory]
    [MemberData(nameof(Classes))]
    public void ABenchmark_RunsAndReturnsSomething(string name)
    {
        Type type = BenchmarkTypes.Single(candidate => candidate.Name == name);
        object benchmark = Activator.CreateInstance(type) ?? throw new InvalidOperationException($"{name} has no constructor.");
        foreach (PropertyInfo property in type.GetProperties())
        {
            if (property.GetCustomAttribute<ParamsAttribute>() is { } parameters)
                property.SetValue(benchmark, parameters.Values[0]);
        }

        Call<GlobalSetupAttribute>(benchmark);
        foreach (MethodInfo method in type.GetMethods().Where(method => Has<BenchmarkAttribute>(method)))
        {
            Call<IterationSetupAttribute>(benchmark);
            object? result = method.Invoke(benchmark, null);
            Assert.NotNull(result);
            Assert.NotEqual(0.0, result);
            Assert.NotEqual(0, result);
        }

        Call<GlobalCleanupAttribute>(benchmark);
    }

    [Fact]
    public void TheListOfBenchmarks_IsTheOneOfTheReadme()
    {
        string readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "benchmarks-README.md"));
        Assert.All(BenchmarkTypes, type => Assert.Contains($"| `{type.Name}` |", readme, StringComparison.Ordinal));
    }

    private static void Call<TAttribute>(object benchmark)
        where TAttribute : Attribute
    {
        foreach (MethodInfo method in benchmark.GetType().GetMethods().Where(method => Has<TAttribute>(method)))
            method.Invoke(benchmark, null);
    }

    private static bool Has<TAttribute>(MethodInfo method)
        where TAttribute : Attribute => method.GetCustomAttribute<TAttribute>() is not null;
}
