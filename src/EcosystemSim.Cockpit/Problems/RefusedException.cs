namespace EcosystemSim.Cockpit.Problems;

/// <summary>A request that is refused before a grain sees it.</summary>
public sealed class RefusedException(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem { get; } = problem;

    public static RefusedException Invalid(string detail, string expected) => new(Kind.Invalid(detail, expected));

    public static RefusedException NotFound(string detail, string expected) => new(Kind.NotFound(detail, expected));
}
