using EcosystemSim.Model.Institutions;
using EcosystemSim.Results;

namespace EcosystemSim.Report.Ledger;

/// <summary>A university or firm and the programme money it got, in millions of start-date dollars.</summary>
/// <param name="Id">Which.</param>
/// <param name="ByYear">Money by model year, from 1; years without are missing.</param>
internal sealed record Receiver(InstitutionId Id, IReadOnlyDictionary<int, double> ByYear)
{
    public double Total => ByYear.OrderBy(year => year.Key).Sum(year => year.Value);

    /// <summary>Those of a kind that got anything, most money first; equals by number.</summary>
    public static Receiver[] Of(PolicyLedger ledger, InstitutionType type) =>
    [
        .. ledger.Entries.Where(entry => entry.Id.Type == type && entry.MoneyOfYearBefore > 0)
            .GroupBy(entry => entry.Id)
            .Select(own => new Receiver(own.Key, own.ToDictionary(entry => entry.Year, entry => entry.MoneyOfYearBefore)))
            .OrderByDescending(receiver => receiver.Total).ThenBy(receiver => receiver.Id.Number),
    ];
}
