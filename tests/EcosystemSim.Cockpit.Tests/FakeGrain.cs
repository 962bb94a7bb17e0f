using System.Reflection;
using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Cockpit.Tests;

/// <summary>A grain, or the factory of grains, that answers with what a test has put there and notes what it was asked.</summary>
public class FakeGrain : DispatchProxy
{
    private FakeCluster _cluster = null!;
    private string _key = "";

    public static T Of<T>(FakeCluster cluster, string key)
        where T : class
    {
        T proxy = Create<T, FakeGrain>();
        var grain = (FakeGrain)(object)proxy;
        (grain._cluster, grain._key) = (cluster, key);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == "GetGrain")
        {
            string key = args![0]!.ToString()!;
            return targetMethod.ReturnType == typeof(ILiveRunsGrain)
                ? Of<ILiveRunsGrain>(_cluster, key)
                : Of<ILiveRunGrain>(_cluster, key);
        }

        return _cluster.Answer(_key, targetMethod.Name, args ?? []);
    }
}
