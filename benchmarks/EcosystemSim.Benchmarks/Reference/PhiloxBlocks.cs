namespace EcosystemSim.Benchmarks.Reference;

/// <summary>
/// The blocks of Philox4x32-10 with counters (month, 0, firm, 0), one firm per lane; only the low half of a lane is the word.
/// </summary>
internal readonly struct PhiloxBlocks<T>(T w0, T w1, T w2, T w3)
    where T : struct, IWords<T>
{
    public T W0 => w0;
    public T W1 => w1;
    public T W2 => w2;
    public T W3 => w3;
}
