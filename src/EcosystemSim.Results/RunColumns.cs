namespace EcosystemSim.Results;

/// <summary>Names of the columns of runs.parquet, and of failures.parquet, that are no indicators.</summary>
internal static class RunColumns
{
    public const string RunKey = "run_key";
    public const string Policy = "policy";
    public const string Future = "future";
    public const string Replicate = "replicate";
    public const string Year = "year";
    public const string StateHash = "state_hash";
    public const string Tick = "tick";
    public const string Phase = "phase";
    public const string Entity = "entity";

    public const string Message = "message";
}
