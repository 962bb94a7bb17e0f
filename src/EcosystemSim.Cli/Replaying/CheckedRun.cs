using EcosystemSim.Engine;
using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Invariants;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.World;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Replaying;

/// <summary>
/// One run with every law checked after every month, and every number after every phase: an ensemble looks once a year, which
/// tells that a run broke and not where it began.
/// </summary>
internal sealed class CheckedRun
{
    private static readonly NumbersFinite Finite = new();

    private readonly TickEngine _engine;

    public CheckedRun(Study study, RunId run)
    {
        StudyPolicy policy = study.Policies[run.Policy];
        var plan = study.Scenarios[policy.Scenario];
        WorldState start = StartWorld.Build(plan, FutureDraw.Of(plan, run.Future));
        _engine = TickEngine.Start(
            new WorldState(plan, start.Size), start, policy.Policy, new Draws(plan.Seed, (uint)run.Replicate));
        _engine.World.RecordsRankInterval = run.Replicate % IndexConstants.RankIntervalReplicateStep == 0;
        _engine.AfterPhase = (_, _) => CheckNumbers();
    }

    public WorldState World => _engine.World;

    /// <summary>Months that are over.</summary>
    public int Months => _engine.Month;

    /// <summary>Runs until so many months are over; returns what broke, or null.</summary>
    /// <exception cref="OperationCanceledException">Cancelled between two months.</exception>
    public RunFailure? RunUntil(int months, CancellationToken cancel)
    {
        try
        {
            while (_engine.Month < months)
            {
                cancel.ThrowIfCancellationRequested();
                _engine.Step();
                Throw(InvariantCatalog.Check(World, stochastic: true));
            }

            return null;
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            return new RunFailure(
                _engine.Month, _engine.Phase, BrokenPlace.EntityIn(World, broken.Message), broken.Message);
        }
    }

    private void CheckNumbers()
    {
        if (Finite.Broken(World, stochastic: true) is { } wrong)
            Throw($"{Finite.Key}: {wrong}");
    }

    private static void Throw(string? wrong)
    {
        if (wrong is not null)
            throw new InvalidOperationException(wrong);
    }
}
