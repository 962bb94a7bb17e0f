namespace EcosystemSim.Model.World;

/// <summary>
/// The random numbers of a month of every firm, which one block of the generator gives: ideas, growth and exit are asked for in
/// different phases and drawn together.
/// </summary>
/// <remarks>
/// Growth has tails and takes 52 bits; ideas and exits are rare events, for which 32 bits are plenty: what a probability loses
/// by them lies below 10^-9.
/// </remarks>
/// <param name="capacity">Firms there may be.</param>
public sealed class FirmChances(int capacity)
{
    private (uint Seed, uint Replicate, int Tick, int Count)? _drawn;

    /// <summary>Uniforms of the growth shocks (B5), of as many firms as were drawn.</summary>
    public double[] Growth { get; } = new double[capacity];

    /// <summary>Uniforms of exits (B8).</summary>
    public double[] Exit { get; } = new double[capacity];

    /// <summary>Uniforms of the number of ideas (J1).</summary>
    public double[] Ideas { get; } = new double[capacity];

    /// <summary>Draws them unless this month's are at hand.</summary>
    public void Draw(Team team, in Chance chance, FirmTable firms)
    {
        (uint, uint, int, int) wanted = (chance.Draws.Seed, chance.Draws.Replicate, chance.Tick, firms.Count);
        if (_drawn == wanted)
            return;
        team.ForEach(new Blocks(this, chance, firms.Id), firms.Count);
        _drawn = wanted;
    }

    /// <summary>Forgets them: firms come and go.</summary>
    public void Forget() => _drawn = null;

    private readonly struct Blocks(FirmChances chances, Chance chance, ulong[] ids) : IChunkKernel
    {
        public void Run(Chunk chunk) => chance.Draws.FillTriples(
            StreamId.FirmMonth, chance.Tick, chunk.Of(ids), chunk.Of(chances.Growth), chunk.Of(chances.Exit),
            chunk.Of(chances.Ideas));
    }
}
