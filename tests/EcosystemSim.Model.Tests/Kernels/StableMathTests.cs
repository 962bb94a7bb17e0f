using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Tests.Kernels;

public class StableMathTests
{
    [Fact]
    public void Exp_IsWithinOneUlpOfTheTrueValue() =>
        AssertWithin(1, ReferenceValues.Exp, StableMath.Exp);

    [Fact]
    public void Log_IsWithinOneUlpOfTheTrueValue() =>
        AssertWithin(1, ReferenceValues.Log, StableMath.Log);

    [Fact]
    public void Log1p_IsWithinTwoUlpOfTheTrueValue() =>
        AssertWithin(2, ReferenceValues.Log1p, StableMath.Log1p);

    [Fact]
    public void Pow_IsWithinOneUlpOfTheTrueValue()
    {
        foreach ((double x, double y, double value) in ReferenceValues.Pow)
            AssertUlp(1, value, StableMath.Pow(x, y), $"{x}^{y}");
    }

    [Theory]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(1e300, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(-746, 0)]
    [InlineData(-1e300, 0)]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(0, 1)]
    [InlineData(-744.4400719213812, double.Epsilon)]
    public void Exp_OverflowsToInfinity_AndUnderflowsThroughSubnormals(double x, double expected) =>
        Assert.Equal(expected, StableMath.Exp(x));

    [Theory]
    [InlineData(0, double.NegativeInfinity)]
    [InlineData(1, 0)]
    [InlineData(-1, double.NaN)]
    [InlineData(double.NegativeInfinity, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Log_OfZeroIsMinusInfinity_AndOfNegativesNaN(double x, double expected) =>
        Assert.Equal(expected, StableMath.Log(x));

    [Theory]
    [InlineData(-1, double.NegativeInfinity)]
    [InlineData(-1.5, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(0, 0)]
    public void Log1p_KeepsTheSpecialValuesOfLog(double x, double expected) =>
        Assert.Equal(expected, StableMath.Log1p(x));

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 2, 0)]
    [InlineData(0, -2, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, 0.5, double.PositiveInfinity)]
    [InlineData(double.PositiveInfinity, -0.5, 0)]
    [InlineData(1, double.PositiveInfinity, 1)]
    [InlineData(2, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(2, double.NegativeInfinity, 0)]
    [InlineData(0.5, double.PositiveInfinity, 0)]
    [InlineData(10, 400, double.PositiveInfinity)]
    [InlineData(10, -400, 0)]
    [InlineData(1e300, 1e300, double.PositiveInfinity)]
    [InlineData(-2, 2, double.NaN)]
    [InlineData(double.NaN, 1, double.NaN)]
    [InlineData(2, double.NaN, double.NaN)]
    [InlineData(7, 1, 7)]
    [InlineData(3, 2, 9)]
    [InlineData(4, 0.5, 2)]
    public void Pow_TakesItsLimits(double x, double y, double expected) =>
        Assert.Equal(expected, StableMath.Pow(x, y));

    [Fact]
    public void ExpOfLog_ReturnsTheArgument()
    {
        for (double x = 1e-6; x < 1e6; x *= 1.37)
            Assert.Equal(x, StableMath.Exp(StableMath.Log(x)), 1e-14 * x);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(-800, 0)]
    [InlineData(800, 1)]
    [InlineData(1, 0.7310585786300049)]
    [InlineData(-40, 4.248354255291589e-18)]
    public void Logistic_IsAccurateInTheTails(double x, double expected) =>
        Assert.Equal(expected, StableMath.Logistic(x), 4e-16 * expected);

    [Fact]
    public void Logit_UndoesLogistic()
    {
        for (double x = -30; x <= 30; x += 0.37)
        {
            // Near 1 a probability holds x only to 2^-53 / (1-p).
            double tolerance = 1e-14 + 2.3e-16 * StableMath.Exp(Math.Abs(x));
            Assert.Equal(x, StableMath.Logit(StableMath.Logistic(x)), tolerance);
        }

        Assert.Equal(double.NegativeInfinity, StableMath.Logit(0));
        Assert.Equal(double.PositiveInfinity, StableMath.Logit(1));
    }

    internal static void AssertWithin(
        long ulpMax, (double Argument, double Value)[] references, Func<double, double> function)
    {
        foreach ((double argument, double value) in references)
            AssertUlp(ulpMax, value, function(argument), argument.ToString("R", null));
    }

    private static void AssertUlp(long ulpMax, double expected, double actual, string argument)
    {
        long distance = Math.Abs(BitConverter.DoubleToInt64Bits(expected) - BitConverter.DoubleToInt64Bits(actual));
        Assert.True(distance <= ulpMax, $"At {argument}: {actual:R} is {distance} ulp from {expected:R}.");
    }
}
