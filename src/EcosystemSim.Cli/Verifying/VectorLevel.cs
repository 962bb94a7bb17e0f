namespace EcosystemSim.Cli.Verifying;

/// <summary>How wide the processor's vectors may be in a process, and the switch of the runtime that says so.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Switch">Environment variable that is set to 0; null for what the processor has.</param>
internal sealed record VectorLevel(string Name, string? Switch)
{
    /// <summary>From the widest to none at all, where every operation is that of the plain language.</summary>
    public static IReadOnlyList<VectorLevel> All { get; } =
    [
        new("all the processor has", null),
        new("no AVX-512", "DOTNET_EnableAVX512"),
        new("no AVX2", "DOTNET_EnableAVX2"),
        new("no vector instructions", "DOTNET_EnableHWIntrinsic"),
    ];
}
