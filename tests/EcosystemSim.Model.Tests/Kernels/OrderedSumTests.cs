using CsCheck;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Tests.Kernels;

public class OrderedSumTests
{
    private static readonly Gen<double[]> Columns =
        Gen.OneOf(Gen.Const(1e-9), Gen.Const(1.0), Gen.Const(1e9))
            .SelectMany(scale => Gen.Double[-1, 1].Select(x => x * scale))
            .Array[0, 9000];

    [Fact]
    public void EveryWidth_GivesTheSameBits() =>
        Columns.Sample(values =>
        {
            double[] reversed = [.. values.Reverse()];
            double sum = OrderedSum.Of(values, LaneWidth.Scalar);
            double product = OrderedSum.OfProduct(values, reversed, LaneWidth.Scalar);
            foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
            {
                Assert.Equal(Bits(sum), Bits(OrderedSum.Of(values, width)));
                Assert.Equal(Bits(product), Bits(OrderedSum.OfProduct(values, reversed, width)));
            }

            Assert.Equal(Bits(sum), Bits(OrderedSum.Of(values)));
            Assert.Equal(Bits(product), Bits(OrderedSum.OfProduct(values, reversed)));
        }, iter: 200);

    [Fact]
    public void Sum_FollowsTheStatedTree()
    {
        // Lanes 0 and 4 hold 2^53 and 1: joined first, the 1 is lost; any other tree that joins 1 and 1 first keeps 2.
        double[] values = [9007199254740992, 0, 0, 0, 1, 0, 1, 0];
        Assert.Equal(9007199254740992, OrderedSum.Of(values));

        double[] keeping = [9007199254740992, 0, 1, 0, 0, 0, 1, 0];
        Assert.Equal(9007199254740994, OrderedSum.Of(keeping));
    }

    [Fact]
    public void Sum_AddsChunksInOrder()
    {
        double[] values = new double[3 * 4096];
        values[0] = 9007199254740992;
        values[4096] = 1;
        values[8192] = 1;
        Assert.Equal(9007199254740992, OrderedSum.Of(values));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4097)]
    [InlineData(100_003)]
    public void SumOfWholeNumbers_IsExact(int length)
    {
        double[] values = [.. Enumerable.Range(1, length).Select(i => (double)i)];
        double[] ones = [.. Enumerable.Repeat(1.0, length)];
        double expected = length * (length + 1.0) / 2;
        Assert.Equal(expected, OrderedSum.Of(values));
        Assert.Equal(expected, OrderedSum.OfProduct(ones, values));
    }

    [Fact]
    public void SumOfProducts_RefusesColumnsOfDifferentLength() =>
        Assert.Throws<ArgumentException>(() => OrderedSum.OfProduct([1, 2], [1]));

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
