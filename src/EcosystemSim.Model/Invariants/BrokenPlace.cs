using System.Globalization;

namespace EcosystemSim.Model.Invariants;

/// <summary>
/// Which entity a broken law speaks of. Laws name the place as <c>table.column[row]</c>; a row number means nothing to another
/// run, so it is told as the id of what has the row.
/// </summary>
public static class BrokenPlace
{
    /// <summary>For example <c>firms 0200000000000011</c>, or <c>sectors row 7</c> where rows have no ids.</summary>
    /// <param name="world">The world that broke the law.</param>
    /// <param name="message">What <see cref="InvariantCatalog.Check"/> said.</param>
    public static string EntityIn(WorldState world, string message)
    {
        int open = message.IndexOf('['), close = message.IndexOf(']');
        if (open < 0 || close < open
            || !int.TryParse(message.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture, out int row))
        {
            return "";
        }

        string place = message[(message.LastIndexOf(' ', open) + 1)..open];
        string name = place.Split('.')[0];
        StateTable? table = world.Tables.FirstOrDefault(table => table.Name == name);
        if (table is null || row >= table.Count)
            return "";
        return table.Ids.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{name} {table.Ids[0].Values[row]:x16}")
            : string.Create(CultureInfo.InvariantCulture, $"{name} row {row}");
    }
}
