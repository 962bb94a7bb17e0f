using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EcosystemSim.Results;

/// <summary>
/// The machine that results were computed on. Names of hosts and people are not in it: results are meant to be passed on.
/// </summary>
public sealed record MachineInfo(string System, string Architecture, int Cores, string Runtime, int VectorBits)
{
    public static MachineInfo Here { get; } = new(
        RuntimeInformation.OSDescription,
        RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        RuntimeInformation.FrameworkDescription,
        Vector512.IsHardwareAccelerated ? 512 : Vector<byte>.Count * 8);
}
