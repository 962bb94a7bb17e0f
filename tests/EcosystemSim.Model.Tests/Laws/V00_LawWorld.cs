using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Laws;

/// <summary>
/// What the law tests share: the yardstick of "exact", months, and a start world of the tiny plan to change at will.
/// </summary>
internal static class LawWorld
{
    /// <summary>Largest relative error that MODEL.md section 10 calls exact.</summary>
    private const double ExactRelative = 1e-10;

    public static void Exact(double expected, double actual) =>
        Assert.InRange(actual, expected - (ExactRelative * Math.Abs(expected)), expected + (ExactRelative * Math.Abs(expected)));

    public static Tick Month(int month, bool stochastic = false, uint seed = 1) =>
        new(month, new Chance(new Draws(seed, 0), month, stochastic));

    /// <summary>A start world of the tiny plan in which the named parameters have other values from the first month on.</summary>
    public static WorldState Create(bool stochastic, params (Parameter Parameter, double Value)[] changes)
    {
        WorldState world = StartWorld.Build(TinyPlan.Create(), ParameterSet.Defaults);
        StartWorld.Prepare(world, TinyPlan.NullPolicy, new Draws(1, 0), stochastic);
        world.Parameters = world.Parameters.With(changes);
        return world;
    }
}
