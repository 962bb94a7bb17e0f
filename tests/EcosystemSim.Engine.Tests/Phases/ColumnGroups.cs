using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Phases;

/// <summary>
/// The columns of a world as phases name them: by table, columns that differ only by a number at the end as one.
/// </summary>
internal static partial class ColumnGroups
{
    /// <summary>Table and column of every group, in the order of the world.</summary>
    public static IReadOnlyList<(string Table, string Column)> Of(WorldState world) =>
        [.. world.Tables.SelectMany(table => Names(table).Select(name => (table.Name, name)))];

    /// <summary>Groups as a phase declares them: one text per table, its name alone where all columns are meant.</summary>
    public static IReadOnlyList<string> Declared(WorldState world, IReadOnlySet<(string Table, string Column)> groups)
    {
        List<string> texts = [];
        foreach (StateTable table in world.Tables)
        {
            string[] all = [.. Names(table)];
            string[] some = [.. all.Where(name => groups.Contains((table.Name, name)))];
            if (some.Length > 0)
                texts.Add(some.Length == all.Length ? table.Name : $"{table.Name}: {string.Join(", ", some)}");
        }

        return texts;
    }

    /// <summary>The groups of a declaration; one that does not exist is an error.</summary>
    public static HashSet<(string Table, string Column)> Parse(WorldState world, IEnumerable<string> declared)
    {
        HashSet<(string, string)> known = [.. Of(world)], groups = [];
        foreach (string text in declared)
        {
            string[] parts = text.Split(": ");
            StateTable table = world.Tables.Single(table => table.Name == parts[0]);
            foreach (string name in parts.Length == 1 ? Names(table) : parts[1].Split(", "))
                Assert.True(known.Contains((table.Name, name)) && groups.Add((table.Name, name)), $"{table.Name}: {name}");
        }

        return groups;
    }

    /// <summary>Groups in which two worlds differ, by bits; a table that gained or lost rows differs in all.</summary>
    public static IEnumerable<(string Table, string Column)> Different(WorldState one, WorldState other)
    {
        for (int t = 0; t < one.Tables.Count; t++)
        {
            StateTable left = one.Tables[t], right = other.Tables[t];
            int count = left.Count;
            bool rows = count != right.Count;
            for (int c = 0; c < left.Numbers.Count; c++)
            {
                if (rows || !Bits(left.Numbers[c].Values, count).SequenceEqual(Bits(right.Numbers[c].Values, count)))
                    yield return (left.Name, Group(left.Numbers[c].Name));
            }

            for (int c = 0; c < left.Ids.Count; c++)
            {
                if (rows || !left.Ids[c].Values.AsSpan(0, count).SequenceEqual(right.Ids[c].Values.AsSpan(0, count)))
                    yield return (left.Name, left.Ids[c].Name);
            }
        }
    }

    public static string Group(string column) => NumberAtEnd().Replace(column, "");

    private static IEnumerable<string> Names(StateTable table) =>
        table.Ids.Select(column => column.Name).Concat(table.Numbers.Select(column => Group(column.Name))).Distinct();

    private static ReadOnlySpan<long> Bits(double[] values, int count) =>
        MemoryMarshal.Cast<double, long>(values.AsSpan(0, count));

    [GeneratedRegex(@"-\d+$")]
    private static partial Regex NumberAtEnd();
}
