using System.Globalization;
using EcosystemSim.Model.World;

namespace EcosystemSim.Cli.Replaying;

/// <summary>Columns of the state as a person asks for them: <c>all</c>, a table, or TABLE.COLUMN; printed as tidy CSV.</summary>
internal sealed class StateTrace
{
    private const string All = "all";

    private readonly (string Table, string? Column)[] _asked;

    /// <param name="asked">What was asked for; an item may be a list with commas.</param>
    /// <param name="world">A world of the run, for its tables and columns.</param>
    /// <exception cref="UserErrorException">A table or column that is none.</exception>
    public StateTrace(IEnumerable<string> asked, WorldState world)
    {
        string[] items = [.. asked.SelectMany(item => item.Split(
            ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
        _asked = [.. items.SelectMany(item => Parse(item, world))];
    }

    public bool IsEmpty => _asked.Length == 0;

    /// <summary>One line per living row and column: table, row, id (empty where rows have none), column, value.</summary>
    public void Print(WorldState world, TextWriter output)
    {
        output.WriteLine("table,row,id,column,value");
        foreach (StateTable table in world.Tables)
        {
            foreach ((string column, double[] values) in table.Numbers)
            {
                if (_asked.Contains((table.Name, null)) || _asked.Contains((table.Name, column)))
                    Print(table, column, values, output);
            }
        }
    }

    private static void Print(StateTable table, string column, double[] values, TextWriter output)
    {
        for (int row = 0; row < table.Count; row++)
        {
            string id = table.Ids.Count > 0 ? table.Ids[0].Values[row].ToString("x16", CultureInfo.InvariantCulture) : "";
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{table.Name},{row},{id},{column},{values[row]:R}"));
        }
    }

    private static IEnumerable<(string Table, string? Column)> Parse(string item, WorldState world)
    {
        if (item == All)
            return world.Tables.Select(table => (table.Name, (string?)null));
        string[] parts = item.Split('.');
        StateTable? table = world.Tables.FirstOrDefault(table => table.Name == parts[0]);
        if (table is null || parts.Length > 2)
        {
            throw new UserErrorException(
                $"There is no table '{item}' to trace. There are: {All}, "
                + string.Join(", ", world.Tables.Select(known => known.Name)) + "; or TABLE.COLUMN.");
        }

        if (parts.Length == 2 && table.Numbers.All(column => column.Name != parts[1]))
        {
            throw new UserErrorException(
                $"The table '{table.Name}' has no column '{parts[1]}'. It has: "
                + string.Join(", ", table.Numbers.Select(column => column.Name)) + ".");
        }

        return [(table.Name, parts.Length == 2 ? parts[1] : null)];
    }
}
