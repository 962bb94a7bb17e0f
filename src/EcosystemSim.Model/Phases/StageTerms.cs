using System.Runtime.CompilerServices;

namespace EcosystemSim.Model.Phases;

/// <summary>The terms of all stages in a month by <see cref="StageTerm.Index"/>, as one value.</summary>
[InlineArray(StageTerm.Count)]
public struct StageTerms
{
    private StageTerm _first;

    /// <summary>The terms of the present month.</summary>
    public static StageTerms Of(WorldState world)
    {
        StageTerms terms = default;
        StageTerm.SetAll(world, terms);
        return terms;
    }
}
