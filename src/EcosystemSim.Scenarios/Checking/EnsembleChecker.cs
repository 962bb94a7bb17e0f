using EcosystemSim.Scenarios.Reading;

namespace EcosystemSim.Scenarios.Checking;

/// <summary>How many runs, and from which seed.</summary>
internal readonly record struct Ensemble(int Futures, int Replicates, uint Seed);

/// <summary>Reads the block <c>ensemble</c> and the numbers of the command line that replace its values.</summary>
internal static class EnsembleChecker
{
    public static readonly NumberRule Years = new("years", 1, 30, Whole: true);

    public static readonly NumberRule Futures = new("count", 1, 100_000, Whole: true);

    public static readonly NumberRule Replicates = new("count", 1, 1_000_000, Whole: true);

    public static readonly NumberRule Seed = new("count", 0, uint.MaxValue, Whole: true);

    private const string Path = "ensemble";

    private static readonly string[] Keys = ["futures", "replicates", "seed"];

    private static readonly Location CommandLine = new("command line", 0, 0);

    public static Ensemble Read(CheckContext context, Node? node, ScenarioOverrides overrides)
    {
        var map = node is null ? null : context.Map(node, Path, "{ futures: 20, replicates: 10, seed: 1 }");
        if (map is not null)
            context.RefuseUnknown(map, Path, Keys);
        double futures = One(context, map, "futures", Futures);
        double replicates = One(context, map, "replicates", Replicates);
        double seed = One(context, map, "seed", Seed);
        return new Ensemble(
            Override(context, "--futures", overrides.Futures, Futures) ?? (int)futures,
            Override(context, "--replicates", overrides.Replicates, Replicates) ?? (int)replicates,
            overrides.Seed ?? (uint)seed);
    }

    /// <summary>
    /// The years to run; null where the file's are wrong or missing. Sets the horizon that dates are checked against.
    /// </summary>
    public static int? ReadYears(CheckContext context, MapNode file, ScenarioOverrides overrides)
    {
        int? own = null;
        if (file.Find("years") is { } entry)
            own = (int?)context.Number(entry.Value, "years", Years);
        else
            context.Fail(file, "years", "the scenario does not say how many years to run", "years: 10");
        int? given = Override(context, "--years", overrides.Years, Years);
        // A run shortened for a first look must not make the dates of the file wrong.
        context.HorizonMonths = 12 * Math.Max(own ?? 0, given ?? 0);
        return given ?? own;
    }

    /// <summary>One of the numbers; 1 where the file does not say it, and after an error.</summary>
    private static double One(CheckContext context, MapNode? map, string name, NumberRule rule) =>
        map?.Find(name) is { } entry ? context.Number(entry.Value, KeyPath.Join(Path, name), rule) ?? 1 : 1;

    private static int? Override(CheckContext context, string option, int? value, NumberRule rule)
    {
        int most = (int)rule.High;
        if (value is null or >= 1 && !(value > most))
            return value;
        context.Errors.Add(CommandLine, option, $"{value} is outside 1 to {most}", $"a whole number from 1 to {most}");
        return null;
    }
}
