using EcosystemSim.Model.Institutions;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Phases;

/// <summary>
/// Which columns the phases of a run read and write, measured: written is what differs after a phase; read is a column that, when
/// its numbers are others before the phase, leaves another world behind it.
/// </summary>
internal sealed class ColumnUse
{
    // Larger odd numbers, and smaller ones of the same parity or none: whole numbers stay whole.
    private static readonly Func<double, double>[] Changes = [x => (2 * x) + 1, x => Math.Floor(x / 2), x => -x];

    private readonly WorldState _before, _after, _changed, _other;
    private readonly Draws _draws;
    private readonly IPhase[] _phases;
    private readonly WorldState _world;

    public ColumnUse(WorldState start, Policy policy, uint seed)
    {
        _draws = new Draws(seed, 0);
        _world = TickEngine.Start(New(start), start, policy, _draws).World;
        _phases = TickPhases.All(new InlineRules(policy));
        (_before, _after, _changed, _other) = (New(start), New(start), New(start), New(start));
        foreach (IPhase phase in _phases)
            (Reads[phase.Info.Key], Writes[phase.Info.Key]) = ([], []);
    }

    public Dictionary<string, HashSet<(string Table, string Column)>> Reads { get; } = [];

    public Dictionary<string, HashSet<(string Table, string Column)>> Writes { get; } = [];

    /// <summary>Runs months; in those asked for, looks for columns read, which takes some hundred times as long.</summary>
    public ColumnUse Follow(int months, params int[] lookingForReads)
    {
        for (int month = 0; month < months; month++)
        {
            if (month % 12 == 0)
                _world.ClearFlows();
            Tick tick = new(month, new Chance(_draws, month, stochastic: true));
            foreach (IPhase phase in _phases)
            {
                _before.CopyFrom(_world);
                phase.Run(_world, in tick);
                Writes[phase.Info.Key].UnionWith(ColumnGroups.Different(_before, _world));
                if (lookingForReads.Contains(month))
                    Look(phase, tick);
            }
        }

        return this;
    }

    private void Look(IPhase phase, Tick tick)
    {
        _after.CopyFrom(_world);
        HashSet<(string Table, string Column)> reads = Reads[phase.Info.Key];
        foreach ((string table, string column) in ColumnGroups.Of(_before).Where(group => !reads.Contains(group)))
        {
            foreach (Func<double, double> change in Changes)
            {
                _changed.CopyFrom(_before);
                Change(_changed.Tables.Single(t => t.Name == table), column, change);
                _other.CopyFrom(_changed);
                if (!RunsThrough(phase, tick) || Matters(table, column))
                {
                    reads.Add((table, column));
                    break;
                }
            }
        }
    }

    // A phase that trips over a changed row number has read it.
    private bool RunsThrough(IPhase phase, Tick tick)
    {
        try
        {
            phase.Run(_other, in tick);
            return true;
        }
        catch (Exception tripped) when (tripped is ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Change(StateTable table, string column, Func<double, double> change)
    {
        foreach ((string name, double[] values) in table.Numbers)
        {
            for (int row = 0; row < table.Count && ColumnGroups.Group(name) == column; row++)
                values[row] = change(values[row]);
        }

        foreach ((string name, ulong[] values) in table.Ids)
        {
            for (int row = 0; row < table.Count && name == column; row++)
                values[row] ^= 1;
        }
    }

    private bool Matters(string table, string column)
    {
        foreach ((string Table, string Column) different in ColumnGroups.Different(_after, _other))
        {
            if (different != (table, column))
                return true;
        }

        StateTable after = _after.Tables.Single(t => t.Name == table), other = _other.Tables.Single(t => t.Name == table);
        StateTable before = _before.Tables.Single(t => t.Name == table), changed = _changed.Tables.Single(t => t.Name == table);
        for (int c = 0; c < after.Numbers.Count; c++)
        {
            if (ColumnGroups.Group(after.Numbers[c].Name) != column)
                continue;
            for (int row = 0; row < Math.Min(before.Count, after.Count); row++)
            {
                if (IsSameRow(before, after, row) && IsItsOwnOutcome(
                    before.Numbers[c].Values[row], after.Numbers[c].Values[row],
                    changed.Numbers[c].Values[row], other.Numbers[c].Values[row]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // A row that came into the place of one that went is neither read nor written.
    private static bool IsSameRow(StateTable before, StateTable after, int row) =>
        before.Ids.All(column => column.Values[row] == after.Ids.First(same => same.Name == column.Name).Values[row]);

    // Written to different numbers because it was different before.
    private static bool IsItsOwnOutcome(double before, double after, double changed, double other) =>
        (!before.Equals(after) || !changed.Equals(other)) && !after.Equals(other);

    private static WorldState New(WorldState start) => new(start.Plan, start.Size);
}
