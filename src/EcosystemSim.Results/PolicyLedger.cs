using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Runs;

namespace EcosystemSim.Results;

/// <summary>
/// The ledger of one policy's reference run, by year and in the order in which decisions apply. Every institution is in it but
/// firms that never had programme money and never decided: with them a ledger is several times as long and tells no more.
/// </summary>
/// <param name="Policy">Name of the policy in the study.</param>
/// <param name="Run">Key of the run.</param>
/// <param name="Entries">What is told.</param>
public sealed record PolicyLedger(string Policy, RunKey Run, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>The ledger of all that was seen and decided, without the firms that have nothing to tell.</summary>
    public static PolicyLedger Of(string policy, RunKey run, IReadOnlyList<LedgerEntry> all)
    {
        var told = all.Where(entry => IsTold(entry)).Select(entry => entry.Id).ToHashSet();
        return new PolicyLedger(policy, run, [.. all.Where(entry => told.Contains(entry.Id))]);
    }

    private static bool IsTold(LedgerEntry entry) =>
        entry.Id.Type != InstitutionType.Firm || entry.MoneyOfYearBefore > 0 || entry.HasDecided;
}
