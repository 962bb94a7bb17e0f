using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Tests.Kernels;

public sealed class InequalityTests
{
    private const double Exact = 1e-12;

    [Theory]
    [InlineData(new double[] { 5, 5, 5, 5 }, 0)]
    [InlineData(new double[] { 0, 0, 0, 7 }, 0.75)]
    [InlineData(new double[] { 3, 1, 2 }, 2.0 / 9)]
    [InlineData(new double[] { 0, 0 }, 0)]
    public void Gini_has_its_closed_forms(double[] values, double expected) =>
        Assert.Equal(expected, Inequality.Gini(values), Exact);

    [Fact]
    public void Gini_of_the_first_n_numbers_is_n_less_one_over_three_n()
    {
        double[] values = [.. Enumerable.Range(1, 100).Select(i => (double)i)];
        Assert.Equal(99.0 / 300, Inequality.Gini(values), Exact);
    }

    [Fact]
    public void Gini_does_not_depend_on_scale_or_order() =>
        Assert.Equal(Inequality.Gini([1.0, 4, 2, 8]), Inequality.Gini([800.0, 100, 200, 400]), Exact);

    [Fact]
    public void Hill_is_the_inverse_of_the_mean_excess_of_logs() =>
        // Excesses over the third largest, 1: they are 1 and 3.
        Assert.Equal(0.5, Inequality.Hill([4.0, 0, 1, -5, 2], 2), Exact);

    [Fact]
    public void Hill_recovers_the_exponent_of_exact_Pareto_quantiles()
    {
        const double exponent = 1.3;
        const int firms = 100_000;
        double[] logs = [.. Enumerable.Range(0, firms).Select(i => -Math.Log((i + 0.5) / firms) / exponent)];
        Assert.Equal(exponent, Inequality.Hill(logs, firms / 10), 0.001);
    }

    [Fact]
    public void Hill_of_equal_sizes_is_undefined() =>
        Assert.Equal(double.NaN, Inequality.Hill([2.0, 2, 2], 1));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 40)]
    [InlineData(0.5, 25)]
    [InlineData(0.1, 13)]
    [InlineData(1.0 / 3, 20)]
    public void Quantiles_are_of_type_seven(double share, double expected) =>
        Assert.Equal(expected, Inequality.Quantile([10, 20, 30, 40], share), Exact);
}
