using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Phases;

/// <summary>B6: posts that firms want against the people they have, many firms at a time.</summary>
public static class FirmPosts
{
    /// <summary>
    /// Fills the vacancies of every firm and level before they are trimmed, each firm's surplus of staff over posts (negative
    /// where staff is short), and by how many its vacancies exceed what it is short of.
    /// </summary>
    public static void Compare(WorldState world, bool stochastic, Span<double> surplus, Span<double> toTrim) =>
        Compare(world, stochastic, surplus, toTrim, LaneWidths.Widest);

    /// <summary>The same at a stated width, for tests.</summary>
    public static void Compare(WorldState world, bool stochastic, Span<double> surplus, Span<double> toTrim, LaneWidth width)
    {
        surplus.Clear();
        toTrim.Clear();
        for (int level = 0; level < Level.Count; level++)
        {
            Rows.ForEach(
                new OfLevel
                {
                    Target = world.Firms.TargetStaff,
                    Mix = Money.FirmMix(world, level),
                    Rounding = world.Firms.Rounding[level],
                    Staff = world.Firms.Staff[level],
                    Open = world.Scratch.FirmVacancies[level],
                    Surplus = surplus,
                    ToTrim = toTrim,
                    IsWhole = stochastic,
                },
                surplus.Length, width);
        }
    }

    private readonly ref struct OfLevel : IRowKernel
    {
        public required ReadOnlySpan<double> Target { get; init; }

        public required double Mix { get; init; }

        public required ReadOnlySpan<double> Rounding { get; init; }

        public required ReadOnlySpan<double> Staff { get; init; }

        public required Span<double> Open { get; init; }

        public required Span<double> Surplus { get; init; }

        public required Span<double> ToTrim { get; init; }

        public required bool IsWhole { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            // Posts in whole numbers as StaffTargets.Whole makes them.
            T wanted = T.Load(Target, row) * T.All(Mix);
            T posts = IsWhole ? T.Floor(wanted + T.Load(Rounding, row)) : wanted;
            T lacking = posts - T.Load(Staff, row);
            T open = LaneMath.AtLeast(lacking, T.All(0));
            T.Store(open, Open, row);
            T.Store(T.Load(Surplus, row) - lacking, Surplus, row);
            T.Store(T.Load(ToTrim, row) + (open - lacking), ToTrim, row);
        }
    }
}
