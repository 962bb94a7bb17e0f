namespace EcosystemSim.Model.Institutions;

/// <summary>Decisions filled into the open epoch before the month runs: asked elsewhere, or read from a record.</summary>
public sealed class GivenDecisions : IDecisionSource
{
    public void Decide(Epoch epoch)
    {
        // Nothing is left to ask: whoever opened the epoch has filled the decisions in.
    }
}
