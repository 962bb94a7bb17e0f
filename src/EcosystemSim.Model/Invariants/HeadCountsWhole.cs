namespace EcosystemSim.Model.Invariants;

/// <summary>People are whole wherever they are drawn and not expected (MODEL.md 3.3).</summary>
public sealed class HeadCountsWhole : Invariant
{
    public override string Key => "head-counts-whole";

    public override string Sentence => "In stochastic mode every head count is a whole number.";

    public override string? Broken(WorldState world, bool stochastic)
    {
        if (!stochastic)
            return null;
        foreach (HeadCount heads in HeadCounts.Of(world))
        {
            for (int row = 0; row < heads.Rows; row++)
            {
                if (heads.Values[row] != Math.Floor(heads.Values[row]))
                    return Say($"{heads.Name}[{row}] is {heads.Values[row]}");
            }
        }

        return null;
    }
}
