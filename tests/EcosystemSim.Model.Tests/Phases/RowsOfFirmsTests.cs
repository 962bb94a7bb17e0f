using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Phases;

/// <summary>Linked rows are the rows that a search finds, whatever is removed, released or redirected.</summary>
public sealed class RowsOfFirmsTests
{
    private const int Rows = 300, Firms = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(20)]
    public void LinkedRows_AreTheRowsThatASearchFinds_WhileFirmsCloseAndMove(int closing)
    {
        Table table = new();
        Draws draws = new(11, 0);
        int month = 0;
        for (int firms = Firms; firms > closing; firms -= closing, month++)
        {
            int[] closed = [.. Enumerable.Range(0, firms)
                .OrderBy(firm => draws.Uniform(StreamId.FirmMonth, month, 0, (ulong)firm)).Take(closing).Order()];
            RowMoves moves = new();
            moves.Plan(closed, firms);
            table.Rows.Begin(firms, closed, moves.From);
            for (int n = closed.Length - 1; n >= 0; n--)
            {
                Assert.Equal(table.Search(closed[n]), table.Rows.Of(closed[n]).ToArray());
                table.Close(closed[n]);
            }

            for (int i = 0; i < moves.From.Length; i++)
            {
                int[] moving = table.Search(moves.From[i]);
                table.Rows.Redirect(moves.From[i], moves.To[i]);
                Assert.Equal(moving, table.Search(moves.To[i]));
            }

            Assert.All(
                Enumerable.Range(0, table.State.Count).Where(row => table.Kind[row] == 1),
                row => Assert.InRange(table.Firm[row], 0, firms - closing - 1));
        }

        Assert.InRange(table.State.Count, 1, Rows - 1);
    }

    [Fact]
    public void AFirmWithoutRows_HasNone_UntilOneWithRowsMovesIntoItsPlace()
    {
        Table table = new();
        for (int row = 0; row < Rows; row++)
            table.Firm[row] = table.Firm[row] == 3 ? 4 : table.Firm[row];
        table.Rows.Begin(Firms, [3], [Firms - 1]);
        Assert.Equal(0, table.Rows.Of(3).Length);
        int[] moving = table.Rows.Of(Firms - 1).ToArray();
        table.Rows.Redirect(Firms - 1, 3);
        Assert.NotEmpty(moving);
        Assert.Equal(moving, table.Rows.Of(3).ToArray());
    }

    [Fact]
    public void ARowThatIsNotAFirms_IsNobodys()
    {
        Table table = new();
        table.Rows.Begin(Firms, [3], []);
        int row = table.Rows.Of(3)[0];
        table.Rows.Release(row);
        table.Kind[row] = 0;
        Assert.DoesNotContain(row, table.Rows.Of(3).ToArray());
    }

    /// <summary>Three hundred rows, three quarters of them of firms.</summary>
    private sealed class Table
    {
        public Table()
        {
            State = new StateTable("owned", RowsOfFirmsTests.Rows, RowsOfFirmsTests.Rows);
            (Firm, Kind) = (State.Column("firm"), State.Column("kind"));
            for (int row = 0; row < RowsOfFirmsTests.Rows; row++)
                (Firm[row], Kind[row]) = (row * 7 % Firms, row % 4 == 0 ? 0 : 1);
            Rows = new RowsOfFirms(State, Firm, Kind, 1);
        }

        public StateTable State { get; }

        public double[] Firm { get; }

        public double[] Kind { get; }

        public RowsOfFirms Rows { get; }

        /// <summary>Rows of a firm from the last to the first, found by looking at each.</summary>
        public int[] Search(int firm) =>
            [.. Enumerable.Range(0, State.Count).Where(row => Kind[row] == 1 && Firm[row] == firm).Reverse()];

        /// <summary>Every third row outlives its firm, without an owner.</summary>
        public void Close(int firm)
        {
            foreach (int row in Rows.Of(firm))
            {
                if (row % 3 != 0)
                {
                    Rows.Remove(row);
                    continue;
                }

                Rows.Release(row);
                Kind[row] = 0;
            }
        }
    }
}
