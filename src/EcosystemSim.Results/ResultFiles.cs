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

    public const string Figures = "figures";

    /// <summary>All of it as one page for people.</summary>
    public const string Report = "report.html";
}
