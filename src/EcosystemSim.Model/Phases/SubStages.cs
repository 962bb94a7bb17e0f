using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Phases;

/// <summary>J2: which projects finish a sub-stage this month, many at a time.</summary>
public static class SubStages
{
    // Kinds of projects for the payments of a month.
    private const double PlainOfFirm = 0, Exception = 1, PlainOfUniversity = 2;

    /// <summary>
    /// Draws the month's uniforms into the scratch and tells the plain projects, which are paid for together, from the rows that
    /// must be looked at one by one: those that wait, hold grant money or have the hub's support, and those that would launch if
    /// they are paid for, since a launch may move money. Returns how many these are; they stand in order in the rows of the
    /// scratch, the plain ones in the parts of their owners.
    /// </summary>
    public static int Divide(WorldState world, in Tick tick, double lastPace)
    {
        ProjectTable projects = world.Projects;
        int parts = world.Team.Shares(projects.Count) ? world.Team.Size : 1;
        world.Scratch.PlainOfFirms.Begin(parts, world.Firms.Count);
        world.Scratch.PlainOfUniversities.Begin(parts, world.Universities.Count);
        world.Team.ForEach(new Divisions(projects, tick.Chance, world.Scratch, lastPace), projects.Count);
        return world.Scratch.Chunks.Join(world.Scratch.Rows.AsSpan(), projects.Count);
    }

    /// <summary>
    /// Moves the projects without hub support that finish their first sub-stage; writes the rows of those that finish their
    /// second one and stand before a gate. Returns how many these are.
    /// </summary>
    public static int Finish(WorldState world, in StageTerms terms)
    {
        ProjectTable projects = world.Projects;
        world.Team.ForEach(
            new Finishes(projects, world.Scratch)
            {
                FirstPace = terms[1].Pace,
                MiddlePace = terms[2].Pace,
                LastPace = terms[ProjectTable.LastStage].Pace,
            },
            projects.Count);
        return world.Scratch.Chunks.Join(world.Scratch.Rows.AsSpan(), projects.Count);
    }

    private readonly struct Divisions(ProjectTable projects, Chance chance, Scratch scratch, double lastPace) : IChunkKernel
    {
        public void Run(Chunk chunk)
        {
            Span<double> uniform = chunk.Of(scratch.B), kinds = chunk.Of(scratch.A);
            chance.Fill(StreamId.StageProgress, 0, chunk.Of(projects.Id), uniform);
            Rows.ForEach(new Kinds(projects, chunk, uniform, kinds) { LastPace = lastPace }, chunk.Count);
            Span<int> some = chunk.Of(scratch.Places);
            scratch.PlainOfFirms.Divide(chunk, some[..RowSearch.Below(kinds, Exception, chunk.First, some)]);
            scratch.PlainOfUniversities.Divide(chunk, some[..RowSearch.Above(kinds, Exception, chunk.First, some)]);
            scratch.Chunks.CountOf(chunk.Number) = RowSearch.Equal(kinds, Exception, chunk.First, chunk.Of(scratch.Rows));
        }
    }

    private readonly struct Finishes(ProjectTable projects, Scratch scratch) : IChunkKernel
    {
        public required double FirstPace { get; init; }

        public required double MiddlePace { get; init; }

        public required double LastPace { get; init; }

        public void Run(Chunk chunk)
        {
            Span<double> flags = stackalloc double[Chunk.BlockLength];
            Span<int> rows = chunk.Of(scratch.Rows);
            int found = 0;
            for (int at = 0; at < chunk.Count; at += Chunk.BlockLength)
            {
                Chunk block = chunk.Block(at);
                Span<double> flag = flags[..block.Count];
                Finishing finishing = new(projects, block, block.Of(scratch.B), flag)
                {
                    FirstPace = FirstPace,
                    MiddlePace = MiddlePace,
                    LastPace = LastPace,
                };
                Rows.ForEach(in finishing, block.Count);
                found += RowSearch.Positive(flag, block.First, rows[found..]);
            }

            scratch.Chunks.CountOf(chunk.Number) = found;
        }
    }

    private readonly ref struct Kinds(
        ProjectTable projects, Chunk chunk, ReadOnlySpan<double> uniform, Span<double> kinds) : IRowKernel
    {
        private readonly ReadOnlySpan<double> _waiting = chunk.Of(projects.MonthsWaiting), _hub = chunk.Of(projects.HubSupport);
        private readonly ReadOnlySpan<double> _purse = chunk.Of(projects.GrantPurse), _stage = chunk.Of(projects.Stage);
        private readonly ReadOnlySpan<double> _sub = chunk.Of(projects.SubStage), _owner = chunk.Of(projects.Owner);
        private readonly ReadOnlySpan<double> _uniform = uniform;
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

    private readonly ref struct Finishing(
        ProjectTable projects, Chunk block, ReadOnlySpan<double> uniform, Span<double> flags) : IRowKernel
    {
        private readonly ReadOnlySpan<double> _stage = block.Of(projects.Stage), _uniform = uniform;
        private readonly Span<double> _sub = block.Of(projects.SubStage), _flags = flags;

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
