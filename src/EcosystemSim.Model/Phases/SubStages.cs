using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Phases;

/// <summary>J2: which projects finish a sub-stage this month, many at a time.</summary>
public static class SubStages
{
    /// <summary>Kinds of projects for the payments of a month.</summary>
    public const double PlainOfFirm = 0, Exception = 1, PlainOfUniversity = 2;

    /// <summary>
    /// Writes the kind of every project. Exceptions must be looked at one by one: those that wait, hold grant money or have the
    /// hub's support, and those that would launch if they are paid for, since a launch may move money.
    /// </summary>
    public static void Classify(
        ProjectTable projects, ReadOnlySpan<StageTerm> terms, ReadOnlySpan<double> uniform, Span<double> kinds) => Rows.ForEach(
        new Kinds(projects, uniform, kinds)
        {
            LastPace = terms[StageTerm.Index(ProjectTable.LastStage, hub: false)].Pace,
        },
        uniform.Length);

    /// <summary>
    /// Moves the projects without hub support that finish their first sub-stage; writes the rows of those that finish their
    /// second one and stand before a gate. Returns how many these are.
    /// </summary>
    public static int Finish(
        ProjectTable projects, ReadOnlySpan<StageTerm> terms, ReadOnlySpan<double> uniform, Span<double> flags, Span<int> rows)
    {
        Rows.ForEach(
            new Finishing(projects, uniform, flags)
            {
                FirstPace = terms[1].Pace,
                MiddlePace = terms[2].Pace,
                LastPace = terms[ProjectTable.LastStage].Pace,
            },
            uniform.Length);
        return RowSearch.Positive(flags[..uniform.Length], rows);
    }

    private readonly ref struct Kinds(ProjectTable projects, ReadOnlySpan<double> uniform, Span<double> kinds)
        : IRowKernel
    {
        private readonly ReadOnlySpan<double> _waiting = projects.MonthsWaiting, _hub = projects.HubSupport;
        private readonly ReadOnlySpan<double> _purse = projects.GrantPurse, _stage = projects.Stage, _sub = projects.SubStage;
        private readonly ReadOnlySpan<double> _owner = projects.Owner, _uniform = uniform;
        private readonly Span<double> _kinds = kinds;

        public required double LastPace { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T zero = T.All(0);
            T isActive = T.Less(T.Load(_waiting, row), zero);
            T isSupported = T.OrBits(T.Less(zero, T.Load(_hub, row)), T.Less(zero, T.Load(_purse, row)));
            T isLast = T.AndBits(
                T.Less(T.All(ProjectTable.LastStage - 1), T.Load(_stage, row)), T.Less(zero, T.Load(_sub, row)));
            T launches = T.AndBits(isLast, T.Less(T.Load(_uniform, row), T.All(LastPace)));
            T isPlain = T.Select(T.OrBits(isSupported, launches), zero, isActive);
            T isFirms = T.Less(zero, T.Load(_owner, row));
            T plain = T.Select(isFirms, T.All(PlainOfFirm), T.All(PlainOfUniversity));
            T.Store(T.Select(isPlain, plain, T.All(Exception)), _kinds, row);
        }
    }

    private readonly ref struct Finishing(ProjectTable projects, ReadOnlySpan<double> uniform, Span<double> flags) : IRowKernel
    {
        private readonly ReadOnlySpan<double> _stage = projects.Stage, _uniform = uniform;
        private readonly Span<double> _sub = projects.SubStage, _flags = flags;

        public required double FirstPace { get; init; }

        public required double MiddlePace { get; init; }

        public required double LastPace { get; init; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void At<T>(int row)
            where T : struct, ILanes<T>
        {
            T stage = T.Load(_stage, row), sub = T.Load(_sub, row);
            T later = T.Select(T.Less(T.All(2), stage), T.All(LastPace), T.All(MiddlePace));
            T pace = T.Select(T.Less(T.All(1), stage), later, T.All(FirstPace));
            T finishes = T.Less(T.Load(_uniform, row), pace);
            // A sub-stage is 0 or 1, and so is the flag.
            T.Store(T.AndBits(finishes, sub), _flags, row);
            T.Store(T.Select(finishes, T.All(1), sub), _sub, row);
        }
    }
}
