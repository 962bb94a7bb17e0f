namespace EcosystemSim.Model.Institutions;

/// <summary>
/// Who answers for the institutions at an epoch: the rules in this process, grains, or a recorded log. An observation holds
/// last year's published values, the institution's own books and the levers in force, never a latent value.
/// </summary>
public interface IDecisionSource
{
    /// <summary>Fills in the decisions of an open epoch; what is left NaN is not decided.</summary>
    void Decide(Epoch epoch);
}
