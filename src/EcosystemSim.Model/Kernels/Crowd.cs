using System.Diagnostics;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace EcosystemSim.Model.Kernels;

/// <summary>
/// Whole persons in many groups from which several systematic samples are taken one after the other: the samples of
/// <see cref="SystematicSample"/>, told by the groups that lose somebody.
/// </summary>
/// <remarks>
/// Why: a small sample of thousands of groups is found by way of the sums of blocks of groups, which are made once and kept up
/// to date, and what is done with it touches few groups. A large one is found by <see cref="CrowdLanes"/>, as branches that go
/// either way cost more than divisions. Whole numbers add up exactly in any order.
/// </remarks>
public readonly ref struct Crowd
{
    private const int Block = 16;

    private readonly Span<double> _counts;
    private readonly Span<double> _blocks;

    /// <param name="counts">Persons in each group, whole numbers.</param>
    /// <param name="blocks">Working memory, <see cref="BlocksOf"/> the groups or more.</param>
    public Crowd(Span<double> counts, Span<double> blocks)
    {
        _counts = counts;
        _blocks = blocks[..BlocksOf(counts.Length)];
        AddUp(_counts, _blocks);
    }

    // Of blocks that are added up already; the parts in the order that tells it from the other.
    private Crowd(int blocks, Span<double> sums, Span<double> counts)
    {
        _counts = counts;
        _blocks = sums[..blocks];
    }

    /// <summary>The same crowd, its blocks added up by a team.</summary>
    public static Crowd Of(Team team, double[] counts, int groups, double[] blocks)
    {
        team.ForEach(new BlockSums(counts, blocks), groups);
        return new Crowd(BlocksOf(groups), blocks, counts.AsSpan(0, groups));
    }

    /// <summary>Blocks of so many groups.</summary>
    public static int BlocksOf(int groups) => (groups + Block - 1) / Block;

    /// <summary>
    /// Finds one systematic sample; returns the number of groups in it, which are written in order with their persons.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">More persons to take than there are, or 2^31 persons and more.</exception>
    public int Find(double take, double u, Span<int> groups, Span<double> taken) =>
        Find(take, u, groups, taken, Vector512.IsHardwareAccelerated);

    /// <summary>Takes persons out of groups.</summary>
    public void Remove(ReadOnlySpan<int> groups, ReadOnlySpan<double> persons)
    {
        for (int i = 0; i < groups.Length; i++)
        {
            _counts[groups[i]] -= persons[i];
            _blocks[groups[i] / Block] -= persons[i];
        }
    }

    /// <summary>The same with a choice, for tests.</summary>
    public int Find(double take, double u, Span<int> groups, Span<double> taken, bool inLanes)
    {
        double all = OrderedSum.Of(_blocks);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, all);
        if (take == 0)
            return 0;
        long persons = SystematicSample.Headcount(all), sample = SystematicSample.Headcount(take);
        return inLanes && sample > _blocks.Length && CrowdLanes.AreExact(persons, sample)
            ? CrowdLanes.Find(_counts, SystematicSample.Start(u, persons), (persons, sample), groups, taken)
            : FindByBlocks(persons, sample, u, groups, taken);
    }

    // The positions and group ends of SystematicSample, in units of 1/take person.
    private int FindByBlocks(long all, long take, double u, Span<int> groups, Span<double> taken)
    {
        long next = SystematicSample.Start(u, all), end = 0;
        int found = 0;
        for (int block = 0; block < _blocks.Length; block++)
        {
            long endOfBlock = end + ((long)_blocks[block] * take);
            if (endOfBlock <= next)
            {
                end = endOfBlock;
                continue;
            }

            ReadOnlySpan<double> counts = GroupsOf(block);
            for (int i = 0; i < counts.Length; i++)
            {
                Debug.Assert(counts[i] >= 0 && counts[i] == Math.Floor(counts[i]), "Persons are whole.");
                end += (long)counts[i] * take;
                if (end <= next)
                    continue;
                groups[found] = (block * Block) + i;
                taken[found++] = SystematicSample.Positions(ref next, end, all);
            }
        }

        return found;
    }

    private Span<double> GroupsOf(int block) => GroupsOf(_counts, block);

    private static Span<double> GroupsOf(Span<double> counts, int block) =>
        counts.Slice(block * Block, Math.Min(Block, counts.Length - (block * Block)));

    private static void AddUp(Span<double> counts, Span<double> blocks)
    {
        for (int block = 0; block < blocks.Length; block++)
            blocks[block] = SumOf(GroupsOf(counts, block));
    }

    private readonly struct BlockSums(double[] counts, double[] blocks) : IChunkKernel
    {
        public void Run(Chunk chunk) =>
            AddUp(chunk.Of(counts), blocks.AsSpan(chunk.First / Block, BlocksOf(chunk.Count)));
    }

    private static double SumOf(ReadOnlySpan<double> counts)
    {
        if (counts.Length < Block)
            return OrderedSum.Of(counts);
        Vector<double> sum = Vector<double>.Zero;
        for (int i = 0; i < Block; i += Vector<double>.Count)
            sum += new Vector<double>(counts.Slice(i, Vector<double>.Count));
        return Vector.Sum(sum);
    }
}
