using System.Numerics;

namespace EcosystemSim.Model.World;

/// <summary>Rows by the id that stands in them, for a phase that asks for many: a table filled once a month.</summary>
/// <remarks>
/// Why: awards look for their projects, and a larger programme has more of both. A search through all that hold a grant makes the
/// time of a month grow with the square of the budget.
/// </remarks>
public sealed class IdRows
{
    private const int None = -1, SlotsPerRow = 2;

    // Odd, close to 2^64 divided by the golden ratio: neighbouring ids land far apart.
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    private ulong[] _ids = [];
    private int[] _rows = [];
    private int _shift;

    /// <summary>Forgets everything and makes room for so many rows.</summary>
    public void Begin(int count)
    {
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(SlotsPerRow, SlotsPerRow * count));
        if (slots > _rows.Length)
            (_ids, _rows) = (new ulong[slots], new int[slots]);
        _shift = 8 * sizeof(ulong) - BitOperations.Log2((uint)slots);
        _rows.AsSpan(0, slots).Fill(None);
    }

    /// <summary>Notes a row; no id is noted twice.</summary>
    public void Add(ulong id, int row)
    {
        int slot = SlotOf(id);
        (_ids[slot], _rows[slot]) = (id, row);
    }

    /// <summary>The row of an id; -1 when there is none.</summary>
    public int RowOf(ulong id) => _rows[SlotOf(id)];

    // The slot that holds the id, or the free one where it belongs: half of them are free.
    private int SlotOf(ulong id)
    {
        int last = (int)(ulong.MaxValue >> _shift), slot = (int)((id * Spread) >> _shift);
        while (_rows[slot] != None && _ids[slot] != id)
            slot = slot == last ? 0 : slot + 1;
        return slot;
    }
}
