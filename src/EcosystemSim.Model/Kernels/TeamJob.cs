namespace EcosystemSim.Model.Kernels;

/// <summary>What the members of a team find on the table: a kernel whose type they do not know.</summary>
internal abstract class TeamJob
{
    private static int _numbers;

    public abstract void Run(int chunk);

    protected static int NextNumber() => Interlocked.Increment(ref _numbers) - 1;
}

/// <summary>A place for one type of kernel, made once for each team and used again every month.</summary>
internal sealed class TeamJob<TKernel> : TeamJob
    where TKernel : struct, IChunkKernel
{
    /// <summary>Tells the types of kernels apart.</summary>
    public static readonly int Number = NextNumber();

    public TKernel Kernel;
    public int Rows, Length;

    public override void Run(int chunk) =>
        Kernel.Run(new Chunk(chunk, chunk * Length, Math.Min(Length, Rows - (chunk * Length))));
}
