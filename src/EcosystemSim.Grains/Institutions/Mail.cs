using EcosystemSim.Grains.Contracts.Live;

namespace EcosystemSim.Grains.Institutions;

/// <summary>
/// What an institution keeps of its own: who answers for it, and what was handed in. All else is in the log of its run.
/// </summary>
[GenerateSerializer, Alias("ecosim.institution.mail")]
internal sealed class Mail
{
    /// <summary>Who answers; null for the rule.</summary>
    [Id(0)]
    public string? Controller { get; set; }

    /// <summary>Deadlines in a row that the controller let pass.</summary>
    [Id(1)]
    public int Missed { get; set; }

    /// <summary>The last decision that was handed in; its year says whether it is still to come.</summary>
    [Id(2)]
    public Submission? Submission { get; set; }
}
