using System.Globalization;
using EcosystemSim.Benchmarks.Reference;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Tests;

/// <summary>The kernel ends in the same bits at every width, with and without the squeeze, and in the C++ program.</summary>
public class ReferenceKernelTests
{
    private const int Published = 5000;

    /// <summary>Firms and months: less than a vector of eight blocks, an odd half group, one block, a chunk and a bit.</summary>
    public static TheoryData<int, int> Sizes => new() { { 8, 40 }, { 24, 40 }, { 512, 40 }, { 4104, 12 }, { Published, 12 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void EveryWidth_EndsInTheSameBits(int firms, int months)
    {
        foreach (ReferenceVariant variant in ReferenceVariants.All)
        {
            ulong scalar = HashAfter(firms, months, variant, LaneWidth.Scalar);
            Assert.Equal(scalar, HashAfter(firms, months, variant, LaneWidth.Bits256));
            Assert.Equal(scalar, HashAfter(firms, months, variant, LaneWidth.Bits512));
        }
    }

    [Theory]
    [InlineData(Published, ReferenceKernel.Months)]
    [InlineData(40_000, 60)]
    public void Squeeze_EndsInTheBitsOfTheFormula(int firms, int months) => Assert.Equal(
        HashAfter(firms, months, ReferenceVariant.Straight, LaneWidths.Widest),
        HashAfter(firms, months, ReferenceVariant.Squeeze, LaneWidths.Widest));

    // What the C++ program prints. A change of LaneMath moves these: then its twin, lane_math.hpp, has to follow.
    [Theory]
    [InlineData("straight", "70f121571f39cca1")]
    [InlineData("squeeze", "70f121571f39cca1")]
    [InlineData("squeeze-32", "17e4e19ffc9a5cc5")]
    public void EveryVariant_EndsInTheStateOfTheCppProgram(string variant, string hash)
    {
        ulong ours = HashAfter(Published, ReferenceKernel.Months, VariantOf(variant), LaneWidths.Widest);
        Assert.Equal(hash, ours.ToString("x16", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("squeeze")]
    [InlineData("squeeze-32")]
    public void Means_AreThePublishedOnes(string variant)
    {
        ReferenceKernel kernel = new(CheckValues.Firms);
        kernel.Run(ReferenceKernel.Months, VariantOf(variant), LaneWidths.Widest);
        Assert.Equal(CheckValues.MeanKnowledge, kernel.MeanKnowledge, CheckValues.MeanKnowledge * CheckValues.ToleranceShare);
        Assert.Equal(CheckValues.MeanAdoption, kernel.MeanAdoption, CheckValues.MeanAdoption * CheckValues.ToleranceShare);
        Assert.Equal(CheckValues.MeanCash, kernel.MeanCash, CheckValues.MeanCash * CheckValues.ToleranceShare);
    }

    [Fact]
    public void TheCheck_RefusesEachMeanThatIsTwoPerCentOff()
    {
        const double off = 1.02;
        Assert.True(CheckValues.AreNear(CheckValues.MeanKnowledge, CheckValues.MeanAdoption, CheckValues.MeanCash));
        Assert.False(CheckValues.AreNear(CheckValues.MeanKnowledge * off, CheckValues.MeanAdoption, CheckValues.MeanCash));
        Assert.False(CheckValues.AreNear(CheckValues.MeanKnowledge, CheckValues.MeanAdoption / off, CheckValues.MeanCash));
        Assert.False(CheckValues.AreNear(CheckValues.MeanKnowledge, CheckValues.MeanAdoption, CheckValues.MeanCash * off));
    }

    [Fact]
    public void ASecondRun_EndsLikeTheFirst()
    {
        ReferenceKernel kernel = new(24);
        kernel.Run(12, ReferenceVariant.Squeeze, LaneWidths.Widest);
        ulong first = kernel.Firms.Hash();
        kernel.Run(12, ReferenceVariant.Squeeze, LaneWidths.Widest);
        Assert.Equal(first, kernel.Firms.Hash());
        kernel.Advance(13, ReferenceVariant.Squeeze, LaneWidths.Widest);
        Assert.NotEqual(first, kernel.Firms.Hash());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5001)]
    [InlineData(-8)]
    public void ANumberOfFirmsThatFillsNoVector_IsRefused(int firms) =>
        Assert.Throws<ArgumentException>(() => new ReferenceKernel(firms));

    private static ulong HashAfter(int firms, int months, ReferenceVariant variant, LaneWidth width)
    {
        ReferenceKernel kernel = new(firms);
        kernel.Run(months, variant, width);
        return kernel.Firms.Hash();
    }

    private static ReferenceVariant VariantOf(string name) =>
        ReferenceVariants.All.Single(variant => ReferenceVariants.NameOf(variant) == name);
}
