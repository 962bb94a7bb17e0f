using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Model.Tests.Kernels;

/// <summary>A kept sum is the ordered sum, and finds the row that passing all rows one by one finds.</summary>
public sealed class KeptSumTests
{
    private static readonly Draws Draws = new(7, 0);

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    [InlineData(20_000)]
    public void ASum_HasTheBitsOfTheOrderedSum_AfterChangesAndNewRows(int rows)
    {
        double[] values = Column(2 * rows);
        KeptSum sum = new();
        for (int step = 0; step < 50; step++)
        {
            int count = rows + (step * rows / 50), row = (int)(Uniform(1, step) * count);
            Assert.Equal(OrderedSum.Of(values.AsSpan(0, count)), sum.Of(values.AsSpan(0, count)));
            values[row] += 10 * Uniform(2, step);
            sum.Changed(values.AsSpan(0, count), row);
        }
    }

    [Fact]
    public void AChangeThatNobodyTold_IsSeenOnlyAfterForgetting()
    {
        double[] values = Column(10_000);
        KeptSum sum = new();
        double before = sum.Of(values);
        values[17]++;
        Assert.Equal(before, sum.Of(values));
        sum.Forget();
        Assert.Equal(OrderedSum.Of(values), sum.Of(values));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3000)]
    [InlineData(20_000)]
    public void Finding_PassesNoRowOfItsOwn(int rows)
    {
        double[] values = Column(rows);
        KeptSum sum = new();
        double total = sum.Of(values);
        for (int n = 0; n < 500; n++)
            Assert.Equal(OneByOne(values, total * Uniform(3, n)), sum.Find(values, total * Uniform(3, n)));
        Assert.Equal(rows - 1, sum.Find(values, 2 * total));
        Assert.Equal(0, sum.Find(values, 0));
    }

    // Ones and halves add up exactly, so that targets can be put on the very edge between two rows.
    [Fact]
    public void Finding_AtAnEdge_IsWhatPassingFinds()
    {
        double[] values = [.. Enumerable.Range(0, 9000).Select(i => i % 3 == 0 ? 0.5 : 1)];
        KeptSum sum = new();
        for (double target = 0; target < 7500; target += 62.5)
            Assert.Equal(OneByOne(values, target), sum.Find(values, target));
    }

    private static int OneByOne(double[] values, double target)
    {
        int row = 0;
        while (row < values.Length - 1 && target >= values[row])
            target -= values[row++];
        return row;
    }

    private static double[] Column(int rows) => [.. Enumerable.Range(0, rows).Select(i => Uniform(0, i))];

    private static double Uniform(int draw, int row) => Draws.Uniform(StreamId.FirmMonth, 0, draw, (ulong)row);
}
