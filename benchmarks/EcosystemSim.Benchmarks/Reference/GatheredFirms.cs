using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The firms of a block whose innovation a bound leaves undecided, side by side in vectors of their own.</summary>
/// <remarks>
/// Why gathered: one firm in a hundred is undecided, but one vector of eight in thirteen. Alternative: the exact formula for
/// those vectors where they stand, five times as many exponentials.
/// </remarks>
internal sealed class GatheredFirms
{
    private readonly int[] _places = new int[FirmBlock.LengthMax];
    private readonly AlignedColumn _cash = new(FirmBlock.LengthMax), _skill = new(FirmBlock.LengthMax);
    private readonly AlignedColumn _u1 = new(FirmBlock.LengthMax), _happens = new(FirmBlock.LengthMax);

    public GatheredFirms()
    {
        // What fills up the last vector only has to be harmless.
        _cash.Span.Fill(1);
        _skill.Span.Fill(1);
    }

    /// <summary>Raises the knowledge of those that innovate.</summary>
    public void Innovate<T>(MonthContext month, FirmBlock firms, ReadOnlySpan<double> u1)
        where T : struct, ILanes<T>
    {
        int count = Innovation.Screen<T>(month, firms.Cash, firms.Skill, u1, _places);
        if (count == 0)
            return;

        ReadOnlySpan<int> places = _places.AsSpan(0, count);
        Span<double> cash = _cash.Span, skill = _skill.Span, draws = _u1.Span, happens = _happens.Span;
        for (int i = 0; i < places.Length; i++)
        {
            cash[i] = firms.Cash[places[i]];
            skill[i] = firms.Skill[places[i]];
            draws[i] = u1[places[i]];
        }

        int whole = (count + T.Count - 1) / T.Count * T.Count;
        Innovation.Decide<T>(month, cash, skill, draws[..whole], happens);
        for (int i = 0; i < places.Length; i++)
        {
            if (BitConverter.DoubleToInt64Bits(happens[i]) != 0)
                firms.Knowledge[places[i]] = Innovation.Raise(firms.Knowledge[places[i]]);
        }
    }
}
