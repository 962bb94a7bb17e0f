namespace EcosystemSim.Cli.Running;

/// <summary>How far an ensemble is.</summary>
/// <param name="Done">Runs done, those of former sessions included.</param>
/// <param name="Total">All runs.</param>
/// <param name="Failed">Runs among the done that broke.</param>
internal readonly record struct RunCount(int Done, int Total, int Failed)
{
    /// <summary>"1 run", "24 runs".</summary>
    public static string Words(int runs) => $"{runs} {(runs == 1 ? "run" : "runs")}";

    public override string ToString() => $"{Done} of {Words(Total)}{(Failed == 0 ? "" : $", {Failed} failed")}";
}

/// <summary>Tells how far an ensemble is.</summary>
internal interface IRunProgress
{
    /// <summary>Shows progress while <paramref name="work"/> runs and reports.</summary>
    /// <param name="before">What was there when it began.</param>
    /// <param name="work">Reports how far it is; from any thread, one at a time.</param>
    Task During(RunCount before, Func<Action<RunCount>, Task> work);
}

/// <summary>Says nothing.</summary>
internal sealed class SilentProgress : IRunProgress
{
    public Task During(RunCount before, Func<Action<RunCount>, Task> work) => work(_ => { });
}
