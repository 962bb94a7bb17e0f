using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The four columns of the reference kernel, one entry per firm.</summary>
internal sealed class ReferenceFirms
{
    /// <summary>Firms come in groups of eight, the widest vector: the kernel has no remainder to treat.</summary>
    public const int CountStep = 8;

    private const uint Seed = 1403, Replicate = 0;

    public ReferenceFirms(int count)
    {
        if (count <= 0 || count % CountStep != 0)
            throw new ArgumentException($"The number of firms must be a multiple of {CountStep}, not {count}.", nameof(count));
        Count = count;
        Knowledge = new AlignedColumn(count);
        Adoption = new AlignedColumn(count);
        Cash = new AlignedColumn(count);
        Skill = new AlignedColumn(count);
        Reset();
    }

    public int Count { get; }

    /// <summary>K of the formula.</summary>
    public AlignedColumn Knowledge { get; }

    /// <summary>A of the formula.</summary>
    public AlignedColumn Adoption { get; }

    /// <summary>C of the formula.</summary>
    public AlignedColumn Cash { get; }

    /// <summary>S of the formula.</summary>
    public AlignedColumn Skill { get; }

    public RoundKeys Keys { get; } = new(Seed, Replicate);

    /// <summary>The state before the first month; month 0 of the generator belongs to it.</summary>
    public void Reset()
    {
        for (int firm = 0; firm < Count; firm++)
        {
            (uint w0, uint w1, uint w2, uint w3) = Philox.Block(0, 0, (uint)firm, 0, Seed, Replicate);
            Knowledge.Span[firm] = 1 + Philox.ToUniform(w0, w1);
            Adoption.Span[firm] = 0.01 * Philox.ToUniform(w2, w3);
            (w0, w1, w2, w3) = Philox.Block(0, 1, (uint)firm, 0, Seed, Replicate);
            Cash.Span[firm] = 10 + 10 * Philox.ToUniform(w0, w1);
            Skill.Span[firm] = 0.5 + Philox.ToUniform(w2, w3);
        }
    }

    /// <summary>A number that any different bit of the state changes: FNV-1a over the columns, a double at a time.</summary>
    public ulong Hash()
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (AlignedColumn column in (AlignedColumn[])[Knowledge, Adoption, Cash, Skill])
        {
            foreach (double value in column.Span)
                hash = unchecked((hash ^ BitConverter.DoubleToUInt64Bits(value)) * 0x00000100000001B3);
        }

        return hash;
    }
}
