using EcosystemSim.Model.Indicators;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Explaining;

/// <summary>Explains a column of the results.</summary>
internal static class IndicatorPage
{
    public static Page Of(CliContext context, string key)
    {
        IndicatorColumn column = Known.Find(context, "indicator", key, context.Simulator.Columns, candidate => candidate.Key);
        return new Page("indicator", column.Key, column.Meaning)
            .Fact("unit", column.Unit)
            .Fact("over a year", OverAYear(column.Kind))
            .Fact("better", column.Better switch
            {
                Better.Higher => "higher",
                Better.Lower => "lower",
                _ => "not stated",
            })
            .Fact("equations", Equations.Ids(column.Equations))
            .Fact("phases", Equations.Phases(context, column.Equations))
            .Fact("levers", Equations.Levers(column.Equations))
            .Fact("environment", Equations.Environment(column.Equations))
            .Fact("parameters", Equations.Parameters(column.Equations))
            .Fact("note", "listed is what stands in the same equations; most things act through others")
            .Fact("in results", $"rows of {ResultFiles.Summary}, and the column '{column.Key}' of {ResultFiles.Runs}")
            .Example("To lead the report of a scenario with it", $"report:\n  indicators: [{column.Key}]");
    }

    private static string OverAYear(IndicatorKind kind) => kind switch
    {
        IndicatorKind.Stock => "a stock: the value at the end of the year",
        IndicatorKind.Flow => "a flow: the sum over the twelve months",
        IndicatorKind.Share => "a share, ratio or mean; never summed",
        IndicatorKind.Rank => "a rank: the place in an order, 1 is best",
        IndicatorKind.Index => "an index without a unit of its own",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no words for this kind"),
    };
}
