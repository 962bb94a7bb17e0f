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
    private readonly double[] _growth = new double[capacity], _exit = new double[capacity], _ideas = new double[capacity];
    private (uint Seed, uint Replicate, int Tick, int Count)? _drawn;

    /// <summary>Uniforms of the growth shocks (B5), of as many firms as were drawn.</summary>
    public ReadOnlySpan<double> Growth => _growth.AsSpan(0, _drawn?.Count ?? 0);

    /// <summary>Uniforms of exits (B8).</summary>
    public ReadOnlySpan<double> Exit => _exit.AsSpan(0, _drawn?.Count ?? 0);

    /// <summary>Uniforms of the number of ideas (J1).</summary>
    public ReadOnlySpan<double> Ideas => _ideas.AsSpan(0, _drawn?.Count ?? 0);

    /// <summary>Draws them unless this month's are at hand.</summary>
    public void Draw(in Chance chance, ReadOnlySpan<ulong> ids)
    {
        (uint, uint, int, int) wanted = (chance.Draws.Seed, chance.Draws.Replicate, chance.Tick, ids.Length);
        if (_drawn == wanted)
            return;
        chance.Draws.FillTriples(StreamId.FirmMonth, chance.Tick, ids, _growth, _exit, _ideas);
        _drawn = wanted;
    }

    /// <summary>Forgets them: firms come and go.</summary>
    public void Forget() => _drawn = null;
}
