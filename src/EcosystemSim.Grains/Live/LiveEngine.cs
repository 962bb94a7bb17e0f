using System.Collections.Immutable;
using EcosystemSim.Engine;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Invariants;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.Units;
using EcosystemSim.Model.World;

namespace EcosystemSim.Grains.Live;

/// <summary>
/// The engine of a live run with what it has recorded of the year: the months are those of an ensemble's run, and its answers
/// come from elsewhere. Used by one thread at a time.
/// </summary>
internal sealed class LiveEngine
{
    private readonly TickEngine _engine;
    private readonly int _monthsMax;
    private readonly List<ulong> _hashes = [];
    private double[] _values = new double[IndicatorCatalog.Width];

    private LiveEngine(TickEngine engine, int years)
    {
        _engine = engine;
        _monthsMax = years * Time.MonthsPerYear;
    }

    /// <summary>Months that are over.</summary>
    public int Month => _engine.Month;

    public bool IsAtEpoch => _engine.IsAtEpoch && Month < _monthsMax;

    /// <summary>Where a month broke.</summary>
    public string Phase => _engine.Phase;

    /// <summary>Hash of the state after <see cref="Month"/> months.</summary>
    public ulong Hash => _hashes[^1];

    /// <summary>Indicators at the end of the last year that is over.</summary>
    public ImmutableArray<double> Values => [.. _values];

    public static LiveEngine Start(ScenarioPlan plan, Policy policy, int replicate, WorldState start)
    {
        var world = new WorldState(plan, start.Size);
        TickEngine engine = TickEngine.Start(
            world, start, policy, new Draws(plan.Seed, (uint)replicate), new GivenDecisions());
        world.RecordsRankInterval = replicate % IndexConstants.RankIntervalReplicateStep == 0;
        var live = new LiveEngine(engine, plan.Years);
        live._hashes.Add(world.Hash());
        live.Record(0);
        return live;
    }

    /// <summary>Goes on from a snapshot of the same run instead of from the start.</summary>
    /// <exception cref="InvalidDataException">It is none that this program can use.</exception>
    public void Restore(byte[] snapshot, EpochRecord next)
    {
        Snapshot.Restore(_engine, new MemoryStream(snapshot));
        _hashes.Clear();
        _hashes.AddRange(next.MonthHashes);
        _values = [.. next.Values];
    }

    public byte[] TakeSnapshot()
    {
        using var stream = new MemoryStream();
        Snapshot.Write(_engine, stream);
        return stream.ToArray();
    }

    /// <summary>Runs months that need no decision. Stops at the end of the year, which it then closes.</summary>
    public void Step(int months)
    {
        for (int i = 0; i < months && (i == 0 || !_engine.IsAtEpoch); i++)
            StepOne();
    }

    /// <summary>Asks: takes the observations. The same epoch again when it is open.</summary>
    public OpenedEpoch Open() => OpenedEpoch.Of(_engine.OpenEpoch());

    /// <summary>Applies the answers and runs the first month of the year, so that what was applied is known.</summary>
    /// <returns>The record of the epoch; the year has begun.</returns>
    public EpochRecord Decide(AnsweredEpoch answers)
    {
        Epoch epoch = _engine.OpenEpoch();
        answers.Fill(epoch);
        ulong seenHash = epoch.HashOfObservations();
        ImmutableArray<ulong> hashes = [.. _hashes];
        _hashes.Clear();
        StepOne();
        return new EpochRecord(
            epoch.Year, hashes, Values, seenHash, [.. answers.Controllers], EpochTables.Of(epoch, answers));
    }

    /// <summary>What closes a run after its last year.</summary>
    public EpochRecord Closing() => new(_monthsMax / Time.MonthsPerYear, [.. _hashes], Values, 0, [], []);

    private void StepOne()
    {
        _engine.Step();
        _hashes.Add(_engine.World.Hash());
        if (!_engine.IsAtEpoch)
            return;
        if (InvariantCatalog.Check(_engine.World, stochastic: true) is { } broken)
            throw new InvalidOperationException(broken);
        Record(Month / Time.MonthsPerYear);
    }

    private void Record(int year) => IndicatorCatalog.Record(_engine.World, new YearEnd(year, year), _values);
}
