using CsCheck;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Phases;

/// <summary>Rows that go together leave the table that they would leave if they went one by one.</summary>
public sealed class RowMovesTests
{
    [Fact]
    public void ManyRows_LeaveTheTableOfOneByOne() =>
        Gen.Bool.Array[0, 60].Sample(goes =>
        {
            int[] gone = [.. Enumerable.Range(0, goes.Length).Where(row => goes[row])];
            StateTable single = TableOf(goes.Length), many = TableOf(goes.Length);
            foreach (int row in gone.Reverse())
                single.RemoveBySwap(row);
            RowMoves moves = new();
            moves.Plan(gone, goes.Length);
            many.Fill(moves, gone.Length);
            Assert.Equal(single.Count, many.Count);
            Assert.Equal(single.Hash(1), many.Hash(1));
        });

    private static StateTable TableOf(int rows)
    {
        StateTable table = new("table", rows, rows);
        double[] numbers = table.Column("number");
        ulong[] ids = table.IdColumn("id");
        for (int row = 0; row < rows; row++)
            (numbers[row], ids[row]) = (row, (ulong)row);
        return table;
    }
}
