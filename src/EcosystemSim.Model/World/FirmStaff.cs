using System.Diagnostics;

namespace EcosystemSim.Model.World;

/// <summary>
/// Staff of all firms by level, added up once a month and kept up to date while people leave and are hired.
/// </summary>
/// <remarks>
/// Whole persons add up to the same bits in any order. Where numbers are fractional, in expectation mode, a change makes the sum
/// unknown, and it is added up again when it is asked for.
/// </remarks>
public sealed class FirmStaff
{
    private readonly double[] _sums = new double[Level.Count];
    private readonly bool[] _isKnown = new bool[Level.Count];

    /// <summary>Begins a month: firms have come and gone.</summary>
    public void Forget() => Array.Clear(_isKnown);

    /// <summary>Persons of a level at all firms.</summary>
    public double Of(WorldState world, int level)
    {
        if (!_isKnown[level])
            (_sums[level], _isKnown[level]) = (AddUp(world, level), true);
        Debug.Assert(_sums[level] == AddUp(world, level), "Whoever changes the staff of firms says so.");
        return _sums[level];
    }

    /// <summary>So many persons of a level have come, or have left if negative.</summary>
    public void Change(int level, double persons)
    {
        _sums[level] += persons;
        _isKnown[level] &= IsWhole(persons) && IsWhole(_sums[level]);
    }

    private static bool IsWhole(double number) => Math.Floor(number) == number;

    private static double AddUp(WorldState world, int level) =>
        ColumnSum.Of(world.Team, world.Firms.Staff[level], world.Firms.Count, world.Scratch.Chunks);
}
