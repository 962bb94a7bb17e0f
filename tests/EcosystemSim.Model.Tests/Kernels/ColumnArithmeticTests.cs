using CsCheck;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Tests.Kernels;

public class ColumnArithmeticTests
{
    private static readonly Gen<(double[] Column, double[] Other)> Pairs =
        Gen.Select(Gen.Double[-1e3, 1e3].Array[0, 41], Gen.Double[-1e3, 1e3].Array[41, 50]);

    [Fact]
    public void Columns_ChangeElementByElement() => Pairs.Sample(pair =>
    {
        Assert.Equal(pair.Column.Zip(pair.Other, (a, b) => a + b), Changed(pair, ColumnArithmetic.Add));
        Assert.Equal(pair.Column.Zip(pair.Other, (a, b) => a - b), Changed(pair, ColumnArithmetic.Subtract));
        Assert.Equal(pair.Column.Zip(pair.Other, (a, b) => a * b), Changed(pair, ColumnArithmetic.Multiply));
        Assert.Equal(
            pair.Column.Zip(pair.Other, (a, b) => a + (0.3 * b)),
            Changed(pair, (column, other) => ColumnArithmetic.AddProduct(column, 0.3, other)));
    });

    [Fact]
    public void AShorterOther_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ColumnArithmetic.Add(new double[3], new double[2]));

    private delegate void Change(Span<double> column, ReadOnlySpan<double> other);

    private static double[] Changed((double[] Column, double[] Other) pair, Change change)
    {
        double[] column = [.. pair.Column];
        change(column, pair.Other);
        return column;
    }
}
