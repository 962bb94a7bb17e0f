using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Phases;

/// <summary>B6: posts that firms want against the people they have, many firms at a time.</summary>
public static class FirmPosts
{
    /// <summary>
    /// Opens the vacancies of some firms at each level and fills each firm's surplus of staff over posts (negative where staff is
    /// short). A firm never opens more posts than it lacks people, whatever its mix.
    /// </summary>
    public static void Open(WorldState world, bool stochastic, Chunk block, Span<double> surplus) =>
        Rows.ForEach(Posts.Of(world, stochastic, block, surplus), block.Count);

    /// <summary>The same for all firms at a stated width, for tests.</summary>
    public static void Open(WorldState world, bool stochastic, Span<double> surplus, LaneWidth width) => Rows.ForEach(
        Posts.Of(world, stochastic, new Chunk(0, 0, surplus.Length), surplus), surplus.Length, width);

    private readonly ref struct LevelPosts
    {
        private double Mix { get; init; }

        private ReadOnlySpan<double> Rounding { get; init; }

        private ReadOnlySpan<double> Staff { get; init; }

        private Span<double> Vacancies { get; init; }

        public static LevelPosts Of(WorldState world, int level, Chunk block) => new()
        {
            Mix = Money.FirmMix(world, level),
            Rounding = block.Of(world.Firms.Rounding[level]),
            Staff = block.Of(world.Firms.Staff[level]),
            Vacancies = block.Of(world.Scratch.FirmVacancies[level]),
        };

        /// <summary>Posts beyond staff; whole posts as StaffTargets.Whole makes them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Lacking<T>(T target, int row, bool isWhole)
            where T : struct, ILanes<T>
        {
            T wanted = target * T.All(Mix);
            return (isWhole ? T.Floor(wanted + T.Load(Rounding, row)) : wanted) - T.Load(Staff, row);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Open<T>(T posts, int row)
            where T : struct, ILanes<T> => T.Store(posts, Vacancies, row);
    }

    private readonly ref struct Posts : IRowKernel
    {
        public required ReadOnlySpan<double> Target { get; init; }

        public required LevelPosts Engineers { get; init; }

        public required LevelPosts Researchers { get; init; }

        public required LevelPosts Seniors { get; init; }

        public required Span<double> Surplus { get; init; }

        public required bool IsWhole { get; init; }

        public static Posts Of(WorldState world, bool stochastic, Chunk block, Span<double> surplus) => new()
        {
            Target = block.Of(world.Firms.TargetStaff),
            Engineers = LevelPosts.Of(world, Level.Engineer, block),
            Researchers = LevelPosts.Of(world, Level.Researcher, block),
            Seniors = LevelPosts.Of(world, Level.Senior, block),
            Surplus = surplus,
            IsWhole = stochastic,
        };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T target = T.Load(Target, row), none = T.All(0);
            T e = Engineers.Lacking(target, row, IsWhole), r = Researchers.Lacking(target, row, IsWhole);
            T s = Seniors.Lacking(target, row, IsWhole);
            T surplus = none - e - r - s;
            T.Store(surplus, Surplus, row);
            (e, r, s) = (LaneMath.AtLeast(e, none), LaneMath.AtLeast(r, none), LaneMath.AtLeast(s, none));
            T most = LaneMath.AtLeast(-surplus, none), sum = e + r + s;
            if (!T.IsNone(T.Less(most, sum)))
                (e, r, s) = IsWhole ? Close(e, r, s, sum, most) : Shrink(e, r, s, sum, most);
            Engineers.Open(e, row);
            Researchers.Open(r, row);
            Seniors.Open(s, row);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static (T Engineers, T Researchers, T Seniors) Shrink<T>(T e, T r, T s, T sum, T most)
            where T : struct, ILanes<T>
        {
            T factor = T.Select(T.Less(most, sum), most / sum, T.All(1));
            return (e * factor, r * factor, s * factor);
        }

        /// <summary>Closes posts one by one until there are no more than may be: the largest groups give way first.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static (T Engineers, T Researchers, T Seniors) Close<T>(T e, T r, T s, T sum, T most)
            where T : struct, ILanes<T>
        {
            T one = T.All(1), none = T.All(0);
            for (T tooMany = T.Less(most, sum); !T.IsNone(tooMany); tooMany = T.Less(most, sum))
            {
                T closing = T.AndBits(tooMany, one);
                T researchersLead = T.Less(e, r);
                T seniorsLead = T.Less(T.Select(researchersLead, r, e), s);
                s -= T.Select(seniorsLead, closing, none);
                r -= T.Select(seniorsLead, none, T.Select(researchersLead, closing, none));
                e -= T.Select(seniorsLead, none, T.Select(researchersLead, none, closing));
                sum -= closing;
            }

            return (e, r, s);
        }
    }
}
