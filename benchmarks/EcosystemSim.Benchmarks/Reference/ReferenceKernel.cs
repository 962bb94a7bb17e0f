using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>
/// A small model of firms that can be written in any language: the yardstick of the engine. The C++ of benchmarks/reference
/// does the same arithmetic in the same order, and ends in the same bits.
/// </summary>
/// <remarks>Random numbers, screening and growth are methods of their own: one would exceed what the compiler inlines.</remarks>
internal sealed class ReferenceKernel
{
    /// <summary>Months of the published check values.</summary>
    public const int Months = 240;

    private readonly ReferenceFirms _firms;
    private readonly MonthContext _month = new();
    private readonly LaneSums _sums = new();
    private readonly AlignedColumn _u1 = new(FirmBlock.LengthMax), _u2 = new(FirmBlock.LengthMax);
    private readonly GatheredFirms _undecided = new();

    public ReferenceKernel(int firms) => _firms = new ReferenceFirms(firms);

    public ReferenceFirms Firms => _firms;

    public double MeanKnowledge => OrderedSum.Of(_firms.Knowledge.Span) / _firms.Count;

    public double MeanAdoption => OrderedSum.Of(_firms.Adoption.Span) / _firms.Count;

    public double MeanCash => OrderedSum.Of(_firms.Cash.Span) / _firms.Count;

    /// <summary>The start, then that many months.</summary>
    public void Run(int months, ReferenceVariant variant, LaneWidth width)
    {
        Start();
        for (int month = 1; month <= months; month++)
            Advance(month, variant, width);
    }

    /// <summary>The firms before the first month.</summary>
    public void Start()
    {
        _firms.Reset();
        _month.Set(MeanKnowledge, MeanAdoption);
    }

    /// <summary>One month; the first has number 1.</summary>
    public void Advance(int month, ReferenceVariant variant, LaneWidth width)
    {
        switch (width)
        {
            case LaneWidth.Bits512:
                Advance<Lanes8, Words8>((uint)month, variant);
                break;
            case LaneWidth.Bits256:
                Advance<Lanes4, Words4>((uint)month, variant);
                break;
            default:
                Advance<Lanes1, Words1>((uint)month, variant);
                break;
        }
    }

    private void Advance<T, TWords>(uint month, ReferenceVariant variant)
        where T : struct, ILanes<T>
        where TWords : struct, IWords<TWords>
    {
        _sums.Clear();
        for (int first = 0; first < _firms.Count; first += FirmBlock.LengthMax)
        {
            if (first > 0 && first % LaneSums.ChunkLength == 0)
                _sums.EndChunk();
            AdvanceBlock<T, TWords>(month, variant, first);
        }

        _sums.EndChunk();
        _month.Set(_sums.First / _firms.Count, _sums.Second / _firms.Count);
    }

    private void AdvanceBlock<T, TWords>(uint month, ReferenceVariant variant, int first)
        where T : struct, ILanes<T>
        where TWords : struct, IWords<TWords>
    {
        int count = Math.Min(FirmBlock.LengthMax, _firms.Count - first);
        int drawn = (count + ReferenceUniforms.GroupLength - 1) / ReferenceUniforms.GroupLength * ReferenceUniforms.GroupLength;
        if (variant == ReferenceVariant.Squeeze32)
            ReferenceUniforms.Fill32<TWords>(_firms.Keys, month, first, _u1.Span[..drawn], _u2.Span[..drawn]);
        else
            ReferenceUniforms.Fill52<TWords>(_firms.Keys, month, first, _u1.Span[..count], _u2.Span[..count]);

        FirmBlock firms = new(_firms, first, count);
        ReadOnlySpan<double> u1 = _u1.Span[..count], u2 = _u2.Span[..count];
        if (variant == ReferenceVariant.Straight)
        {
            Innovation.Straight<T>(_month, firms, u1);
            Growth.Advance<T, StraightAdoption>(_month, firms, u1, u2);
        }
        else
        {
            _undecided.Innovate<T>(_month, firms, u1);
            Growth.Advance<T, SqueezedAdoption>(_month, firms, u1, u2);
        }

        _sums.Add<T>(firms.Knowledge, firms.Adoption);
    }
}
