using CsCheck;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Tests.Kernels;

/// <summary>A column gets the bits that its elements get one by one, at every width, whatever stands beside them.</summary>
public class ColumnMathTests
{
    private static readonly double[] Special =
    [
        0, -0.0, 1, -1, double.PositiveInfinity, double.NegativeInfinity, double.NaN, double.Epsilon, 2.2250738585072014E-308,
        2.225073858507201E-308, double.MaxValue, double.MinValue, 0.5, 0.075, 0.925, 1e-11, 1e-300, 1 - 1e-16, 5.656854249492381,
        -5.656854249492381, 39, 40, -745.2, 709.8, 0.66291,
    ];

    private static readonly Gen<double> Specials = Gen.Int[0, Special.Length - 1].Select(i => Special[i]);

    private static readonly Gen<double[]> Columns = Gen.Frequency(
        (20, Gen.Double[0, 1]),
        (10, Gen.Double[-8, 8]),
        (5, Gen.Double[-760, 720]),
        (2, Gen.Double),
        (1, Specials)).Array[0, 41];

    [Fact]
    public void Exponentials_AreThoseOfTheElements() => Columns.Sample(column => ExpectSame(
        column, StableMath.Exp, (x, result, width) => ColumnMath.Exp(x, result, width)));

    [Fact]
    public void Logarithms_AreThoseOfTheElements() => Columns.Sample(column => ExpectSame(
        column, StableMath.Log, (x, result, width) => ColumnMath.Log(x, result, width)));

    [Fact]
    public void LogarithmsOfOnePlus_AreThoseOfTheElements() => Columns.Sample(column => ExpectSame(
        column, StableMath.Log1p, (x, result, width) => ColumnMath.Log1p(x, result, width)));

    [Fact]
    public void Powers_AreThoseOfTheElements() =>
        Gen.Select(Columns, Gen.OneOf(Gen.Double[-5, 5], Specials)).Sample((column, y) => ExpectSame(
            column, x => StableMath.Pow(x, y), (x, result, width) => ColumnMath.Pow(x, y, result, width)));

    [Fact]
    public void PowersNearOne_AreThoseOfTheElements() =>
        Gen.Select(Columns, Gen.Double[-5, 5]).Sample((column, y) => ExpectSame(
            column, x => StableMath.Exp(y * StableMath.Log(x)),
            (x, result, width) => ColumnMath.PowNearOne(x, y, result, width)));

    [Fact]
    public void PowersNearOne_ArePowers_WithinOnePartIn2To53ForEachUnitOfTheExponent() =>
        Gen.Select(Gen.Double[1e-3, 1e3], Gen.Double[-2, 2]).Sample((x, y) =>
        {
            double[] power = [x];
            ColumnMath.PowNearOne(power, y, power);
            double exact = StableMath.Pow(x, y), units = 2 + Math.Abs(y * Math.Log(x));
            Assert.Equal(exact, power[0], 2 * units * exact / (1L << 53));
        });

    [Fact]
    public void NormalQuantiles_AreThoseOfTheElements() => Columns.Sample(column => ExpectSame(
        column, StableMath.NormalQuantile, (x, result, width) => ColumnMath.NormalQuantile(x, result, width)));

    [Fact]
    public void NormalProbabilities_AreThoseOfTheElements() => Columns.Sample(column => ExpectSame(
        column, StableMath.NormalCdf, (x, result, width) => ColumnMath.NormalCdf(x, result, width)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(19)]
    public void AResult_MayOverwriteItsArgument(int length)
    {
        double[] column = [.. Enumerable.Range(1, length).Select(i => i / 20.0)];
        double[] expected = [.. column.Select(StableMath.Log)];
        ColumnMath.Log(column, column);
        Assert.Equal(expected, column);
    }

    [Fact]
    public void ATooShortResult_IsRefused() =>
        Assert.Throws<ArgumentException>(() => ColumnMath.Exp(new double[9], new double[8]));

    private delegate void Column(double[] x, double[] result, LaneWidth width);

    private static void ExpectSame(double[] column, Func<double, double> element, Column function)
    {
        long[] expected = [.. column.Select(x => Bits(element(x)))];
        double[] result = new double[column.Length];
        foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
        {
            function(column, result, width);
            Assert.Equal(expected, result.Select(Bits));
        }
    }

    // Which of the many patterns of "not a number" comes out is no part of the promise.
    private static long Bits(double x) => double.IsNaN(x) ? -1 : BitConverter.DoubleToInt64Bits(x);
}
