using EcosystemSim.Benchmarks.Reference;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Tests;

/// <summary>Rare events of the kernel, which the published run never meets.</summary>
public class GrowthTests
{
    private const int Firms = 24;

    [Theory]
    [InlineData(LaneWidth.Scalar)]
    [InlineData(LaneWidth.Bits256)]
    [InlineData(LaneWidth.Bits512)]
    public void AFirmWithoutCash_IsBornAgain_AndNoOther(LaneWidth width)
    {
        foreach (ReferenceVariant variant in ReferenceVariants.All)
        {
            ReferenceKernel kernel = new(Firms);
            kernel.Start();
            double mean = kernel.MeanKnowledge;
            double[] skill = kernel.Firms.Skill.Span.ToArray();
            kernel.Firms.Cash.Span[5] = 0.9;
            kernel.Firms.Cash.Span[17] = 0.1;
            kernel.Advance(1, variant, width);

            for (int firm = 0; firm < Firms; firm++)
            {
                bool born = firm is 5 or 17;
                Assert.Equal(born, kernel.Firms.Cash.Span[firm] == 10);
                Assert.Equal(born, kernel.Firms.Adoption.Span[firm] == 0);
                Assert.Equal(born, kernel.Firms.Knowledge.Span[firm] == 0.8 * mean);
                Assert.Equal(born, kernel.Firms.Skill.Span[firm] != skill[firm]);
                Assert.InRange(kernel.Firms.Skill.Span[firm], 0.5, 1.5);
            }
        }
    }

    [Theory]
    [InlineData(LaneWidth.Scalar)]
    [InlineData(LaneWidth.Bits256)]
    [InlineData(LaneWidth.Bits512)]
    public void KnowledgeAndCash_StopAtTheirCaps(LaneWidth width)
    {
        ReferenceKernel kernel = new(Firms);
        kernel.Start();
        kernel.Firms.Knowledge.Span[3] = 2e6;
        kernel.Firms.Cash.Span[20] = 2e9;
        kernel.Advance(1, ReferenceVariant.Squeeze, width);
        Assert.Equal(1e6, kernel.Firms.Knowledge.Span[3]);
        Assert.Equal(1e9, kernel.Firms.Cash.Span[20]);
        Assert.InRange(kernel.Firms.Knowledge.Span[4], 1, 3);
    }
}
