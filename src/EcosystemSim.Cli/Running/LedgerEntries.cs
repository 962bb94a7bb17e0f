using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Results;

namespace EcosystemSim.Cli.Running;

/// <summary>What the ledger has of an epoch.</summary>
internal static class LedgerEntries
{
    /// <summary>All institutions of an epoch that was decided.</summary>
    public static IEnumerable<LedgerEntry> Of(EpochRecord epoch, Policy policy)
    {
        foreach (EpochTableRecord table in epoch.Tables)
        {
            Institution institution = InstitutionCatalog.ByKey(table.Type)
                ?? throw new InvalidOperationException($"There is no institution '{table.Type}'.");
            string rule = LedgerEntry.ByRule(InlineRules.RuleOf(policy, institution));
            for (int row = 0; row < table.Count; row++)
            {
                int who = table.AnsweredBy[row];
                yield return new LedgerEntry(
                    epoch.Year, new InstitutionId(institution.Type, table.Ids[row]), who == 0 ? rule : epoch.Controllers[who - 1],
                    table.Seen(row).ToArray(), table.Decided(row).ToArray(), table.Applied(row).ToArray());
            }
        }
    }

    /// <summary>What all institutions see when nobody will be asked any more.</summary>
    public static IEnumerable<LedgerEntry> OfYearAfter(Epoch epoch)
    {
        foreach (EpochTable table in epoch.Tables)
        {
            double[] nothing = new double[table.Institution.Decides.Count];
            Array.Fill(nothing, Institution.Keep);
            for (int row = 0; row < table.Count; row++)
                yield return new LedgerEntry(epoch.Year, table.IdOf(row), "", table.Seen(row).ToArray(), nothing, nothing);
        }
    }
}
