namespace EcosystemSim.Results;

/// <summary>Names of the files of a results directory.</summary>
public static class ResultFiles
{
    public const string Manifest = "manifest.json";

    public const string Runs = "runs.parquet";

    public const string Futures = "futures.parquet";

    public const string Failures = "failures.parquet";

    public const string Summary = "summary.csv";

    public const string Dictionary = "dictionary.csv";

    /// <summary>The resolved scenario.</summary>
    public const string Scenario = "scenario.yaml";

    /// <summary>The resolved scenarios, one file each, where there are several.</summary>
    public const string Scenarios = "scenarios";

    public const string Figures = "figures";

    /// <summary>Finished batches of an ensemble that is not complete.</summary>
    public const string Parts = "parts";

    /// <summary>All of it as one page for people.</summary>
    public const string Report = "report.html";

    /// <summary>All files and folders that a results directory is made of.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Manifest, Runs, Futures, Failures, Summary, Dictionary, Scenario, Scenarios, Figures, Parts, Report];
}
