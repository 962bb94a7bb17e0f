using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Phases;

/// <summary>Linked rows are the rows that a search finds, whatever is removed, released or redirected.</summary>
public sealed class RowsOfFirmsTests
{
    private const int Rows = 300, Firms = 60, Steps = 200;

    [Fact]
    public void LinkedAndSearchedRows_AreTheSame_WhileFirmsClose()
    {
        Table linked = new(), searched = new();
        linked.Rows.Begin(Firms, linkedFrom: 0);
        searched.Rows.Begin(Firms, linkedFrom: int.MaxValue);
        Draws draws = new(11, 0);
        for (int firms = Firms, step = 0; firms > 1 && step < Steps; firms--, step++)
        {
            int firm = (int)(draws.Uniform(StreamId.FirmMonth, 0, 0, (ulong)step) * firms);
            Assert.Equal(searched.Rows.Of(firm).ToArray(), linked.Rows.Of(firm).ToArray());
            foreach (Table table in (Table[])[linked, searched])
                table.Close(firm, last: firms - 1);
            Assert.Equal(searched.State.Hash(0), linked.State.Hash(0));
        }

        Assert.InRange(searched.State.Count, 1, Rows - 1);
    }

    [Fact]
    public void AFirmWithoutRows_HasNone_UntilOneWithRowsMovesIntoItsPlace()
    {
        Table table = new();
        for (int row = 0; row < RowsOfFirmsTests.Rows; row++)
            table.Firm[row] = table.Firm[row] == 3 ? 4 : table.Firm[row];
        table.Rows.Begin(Firms, linkedFrom: int.MaxValue);
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
        table.Rows.Begin(Firms, linkedFrom: 0);
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

        /// <summary>Every third row outlives its firm, without an owner.</summary>
        public void Close(int firm, int last)
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

            if (firm != last)
                Rows.Redirect(last, firm);
        }
    }
}
