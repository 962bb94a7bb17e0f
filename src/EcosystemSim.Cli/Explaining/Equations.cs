using System.Text.RegularExpressions;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;

namespace EcosystemSim.Cli.Explaining;

/// <summary>
/// What is connected by equations: the phases that compute them, the indicators, levers and numbers that name them. Direct
/// connections only; what acts through others is the model.
/// </summary>
internal static partial class Equations
{
    /// <summary>The ids a phrase such as <c>T2,T4-T6</c> names.</summary>
    public static IReadOnlyList<string> Ids(string phrase)
    {
        var ids = new List<string>();
        foreach (Match match in Id().Matches(phrase))
        {
            int first = int.Parse(match.Groups["first"].ValueSpan);
            int last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].ValueSpan) : first;
            for (int number = first; number <= last; number++)
                ids.Add($"{match.Groups["letter"].Value}{number}");
        }

        return [.. ids.Distinct()];
    }

    public static bool Share(string a, string b) => Ids(a).Intersect(Ids(b)).Any();

    public static IReadOnlyList<string> Phases(CliContext context, string equations) =>
        [.. context.Phases.Where(phase => Share(phase.Equations, equations)).Select(phase => phase.Key)];

    public static IReadOnlyList<string> Indicators(CliContext context, string equations) =>
        [.. context.Simulator.Columns.Where(column => Share(column.Equations, equations)).Select(column => column.Key)];

    public static IReadOnlyList<string> Levers(string equations) => Keys(ControlCatalog.Levers, equations);

    public static IReadOnlyList<string> Environment(string equations) => Keys(ControlCatalog.Environment, equations);

    public static IReadOnlyList<string> Parameters(string equations) =>
        [.. ParameterCatalog.All.Where(parameter => Share(parameter.Equations, equations)).Select(parameter => parameter.Key)];

    private static IReadOnlyList<string> Keys(IEnumerable<Control> controls, string equations) =>
        [.. controls.Where(control => Share(control.Equations, equations)).Select(control => control.Key)];

    // Letters of the submodels of MODEL.md; L, N, P and V number levers, indicators, parameters and tests.
    [GeneratedRegex(@"\b(?<letter>[MWTQKJBAFEGI])(?<first>\d{1,3})(\s*-\s*\k<letter>(?<last>\d{1,3}))?\b")]
    private static partial Regex Id();
}
