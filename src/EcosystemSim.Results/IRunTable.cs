using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Runs;

namespace EcosystemSim.Results;

/// <summary>
/// The finished runs of a study, read a column at a time: an analysis holds one column of all runs and never all columns.
/// </summary>
public interface IRunTable
{
    /// <summary>The recorded columns.</summary>
    IReadOnlyList<IndicatorColumn> Columns { get; }

    /// <summary>Policy names, by index.</summary>
    IReadOnlyList<string> Policies { get; }

    /// <summary>Gregorian year in which model year 1 ends, less one: the label of the start values.</summary>
    int FirstYear { get; }

    /// <summary>Number of model years.</summary>
    int Years { get; }

    /// <summary>The finished runs, in the order of the values of a column.</summary>
    IReadOnlyList<RunId> Finished { get; }

    /// <summary>The runs that broke, and why.</summary>
    IReadOnlyList<(RunId Id, RunFailure Failure)> Failures { get; }

    /// <summary>
    /// Values of a column in its unit, NaN where there is none: element [run * (Years + 1) + year], year 0 = the start.
    /// </summary>
    double[] Values(int column);
}
