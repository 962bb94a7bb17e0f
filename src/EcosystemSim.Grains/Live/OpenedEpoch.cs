using System.Collections.Immutable;
using EcosystemSim.Model.Institutions;

namespace EcosystemSim.Grains.Live;

/// <summary>An epoch as the grains are asked: copies, as the engine's own tables belong to its thread.</summary>
/// <param name="Year">Fiscal year that begins.</param>
/// <param name="Tables">One per type, in the order in which decisions apply.</param>
internal sealed record OpenedEpoch(int Year, ImmutableArray<OpenedTable> Tables)
{
    public int Count { get; } = Tables.Sum(table => table.Ids.Length);

    public static OpenedEpoch Of(Epoch epoch) => new(
        epoch.Year,
        [.. epoch.Tables.Select(table => new OpenedTable(
            table.Institution,
            table.Ids.ToArray(),
            [.. Enumerable.Range(0, table.Count).Select(row => table.Seen(row).ToArray())]))]);

    /// <summary>Where an institution stands; null when it is not there.</summary>
    public (OpenedTable Table, int Row)? Find(InstitutionId id)
    {
        OpenedTable table = Tables[(int)id.Type - (int)Tables[0].Institution.Type];
        int row = Array.IndexOf(table.Ids, id.Number);
        return row < 0 ? null : (table, row);
    }
}

/// <summary>The institutions of one type at an epoch.</summary>
/// <param name="Institution">Their type.</param>
/// <param name="Ids">Their numbers.</param>
/// <param name="Seen">What each sees.</param>
internal sealed record OpenedTable(Institution Institution, ulong[] Ids, double[][] Seen)
{
    public InstitutionId IdOf(int row) => new(Institution.Type, Ids[row]);
}
