using EcosystemSim.Grains.Contracts;

namespace EcosystemSim.Grains.Workers;

/// <summary>The studies that this silo works on, compiled; each is fetched once.</summary>
internal sealed class PlanCache(IGrainFactory grains, WorkerOptions options)
{
    private readonly Dictionary<string, Lazy<LoadedPlan?>> _plans = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>
    /// The study of an ensemble; null when the ensemble is over. Threads that come while one fetches wait for it.
    /// </summary>
    /// <exception cref="PlanMismatchException">This silo cannot run it; so say all later calls.</exception>
    public LoadedPlan? Of(string ensemble)
    {
        Lazy<LoadedPlan?> plan;
        lock (_lock)
        {
            if (!_plans.TryGetValue(ensemble, out plan!))
                _plans[ensemble] = plan = new Lazy<LoadedPlan?>(() => Fetch(ensemble));
        }

        try
        {
            if (plan.Value is { } loaded)
                return loaded;
        }
        catch (Exception failure) when (failure is not PlanMismatchException)
        {
            // A call that got lost says nothing about the plan: the next thread tries again.
            Forget(ensemble, plan);
            throw;
        }

        Forget(ensemble, plan);
        return null;
    }

    /// <summary>Lets go of all but the ensembles named, which are the open ones.</summary>
    public void KeepOnly(IReadOnlyCollection<string> ensembles)
    {
        lock (_lock)
        {
            foreach (string over in _plans.Keys.Where(key => !ensembles.Contains(key)).ToArray())
                _plans.Remove(over);
        }
    }

    private void Forget(string ensemble, Lazy<LoadedPlan?> plan)
    {
        lock (_lock)
        {
            if (_plans.GetValueOrDefault(ensemble) == plan)
                _plans.Remove(ensemble);
        }
    }

    private LoadedPlan? Fetch(string ensemble)
    {
        PlanPackage? package = grains.GetGrain<IEnsembleGrain>(ensemble).Plan().GetAwaiter().GetResult();
        return package is null ? null : LoadedPlan.Of(package, options.Threads);
    }
}
