namespace EcosystemSim.Benchmarks.Reference;
internal static class ReferenceComparison
{
    public static bool Run(ReferenceOptions options, TextWriter output) => options.Once && output is null;
}
