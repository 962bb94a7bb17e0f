namespace EcosystemSim.Cli.Running;

/// <summary>Tells how far an ensemble is.</summary>
internal interface IRunProgress
{
    /// <summary>Shows progress while <paramref name="work"/> runs; the work reports runs done and failed so far.</summary>
    void During(int total, Action<Action<int, int>> work);
}

/// <summary>Says nothing.</summary>
internal sealed class SilentProgress : IRunProgress
{
    public void During(int total, Action<Action<int, int>> work) => work((_, _) => { });
}
