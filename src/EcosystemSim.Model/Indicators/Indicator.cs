namespace EcosystemSim.Model.Indicators;

/// <summary>
/// Something recorded of every run at the start and at the end of each model year (MODEL.md section 8). One indicator is one
/// class in one file; the catalogue finds it, and results, reports and documentation follow. It reads a world and changes nothing
/// in it but scratch memory.
/// </summary>
public abstract class Indicator
{
    /// <summary>Names of the levels in the order of the level index.</summary>
    protected static readonly IReadOnlyList<string> LevelNames = ["engineers", "researchers", "seniors"];

    /// <summary>Number in the table of MODEL.md section 8, such as N01.</summary>
    public abstract string Number { get; }

    /// <summary>What it is called in tables.</summary>
    public abstract string Name { get; }

    /// <summary>Its columns; the same for every run of every scenario.</summary>
    public abstract IReadOnlyList<IndicatorColumn> Columns { get; }

    /// <summary>
    /// Writes one number per column. Called after the last phase of a model year, before its flows are cleared, and once before
    /// the first tick; NaN stands for "no such value", as of flows at the start.
    /// </summary>
    public abstract void Record(WorldState world, in YearEnd end, Span<double> values);

    /// <summary>A flow of the year that ends; NaN at the start, where no year has passed.</summary>
    protected static double OfYear(in YearEnd end, double flow) => end.IsStart ? double.NaN : flow;

    /// <summary>The quotient; NaN where there is nothing to divide by.</summary>
    protected static double Ratio(double part, double whole) => whole > 0 ? part / whole : double.NaN;

    protected static IndicatorColumn[] PerLevel(Func<string, IndicatorColumn> column) => [.. LevelNames.Select(column)];
}

/// <summary>The moment at which indicators are recorded.</summary>
/// <param name="Year">Model years that have passed; 0 before the first tick.</param>
/// <param name="Years">The same as a length of time, in years since the start.</param>
public readonly record struct YearEnd(int Year, double Years)
{
    public bool IsStart => Year == 0;
}
