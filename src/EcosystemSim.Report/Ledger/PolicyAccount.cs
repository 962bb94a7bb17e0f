using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Report.Words;
using EcosystemSim.Results;

namespace EcosystemSim.Report.Ledger;

/// <summary>The ledger of a policy with what it takes to name those that are in it.</summary>
internal sealed record PolicyAccount(ReportScenario Scenario, ReportPolicy Policy, PolicyLedger Ledger)
{
    private const int UniversitySpinOff = 2;
    private const int HubSpinOff = 3;

    /// <summary>The policies of a report whose ledgers are at hand, in its order.</summary>
    public static IEnumerable<PolicyAccount> Of(ReportInput input) =>
        from scenario in input.Scenarios
        from policy in input.PoliciesOf(scenario)
        join ledger in input.Ledgers on input.Summary.Policies[policy.Index] equals ledger.Policy
        select new PolicyAccount(scenario, policy, ledger);

    /// <summary>"University 3", "Firm 12 of the start", "Hub spin-off 1 of May 2026".</summary>
    public string NameOf(InstitutionId id)
    {
        (int source, int tick, ulong ordinal) = EntityId.OriginOf(id.Number);
        string number = Plain.Whole((int)ordinal + 1);
        return id.Type switch
        {
            InstitutionType.University => $"University {number}",
            InstitutionType.ForeignPartner => Partner(id.Number),
            InstitutionType.Firm when source == 0 => $"Firm {number} of the start",
            InstitutionType.Firm => $"{Founding(source)} {number} of {Dates.Month(Scenario.Plan, tick)}",
            _ => InstitutionCatalog.Of(id.Type).Title,
        };
    }

    private static string Founding(int source) => source switch
    {
        UniversitySpinOff => "University spin-off",
        HubSpinOff => "Hub spin-off",
        _ => "Start-up",
    };

    /// <summary>A partner is known by the place of its agreement in the policy.</summary>
    private string Partner(ulong place)
    {
        IReadOnlyList<Agreement> agreements = Policy.Policy.Agreements;
        return place < (ulong)agreements.Count
            ? $"Partner {Scenario.NameOf(agreements[(int)place].Partner)}"
            : $"Partner {Plain.Whole((int)place + 1)}";
    }
}
