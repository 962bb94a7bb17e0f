using CsCheck;
using EcosystemSim.Benchmarks.Reference;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Tests;

/// <summary>The bound of the squeeze lets every firm through that the formula lets innovate.</summary>
public class InnovationTests
{
    private const double TangentShare = 0.05 * 9.882;

    private static readonly Gen<(double Cash, double Skill)> Anywhere = Gen.Select(Gen.Double[1, 1000], Gen.Double[0.5, 1.5]);

    // Where the two means are equal the bound is closest: S = 9.88 r.
    private static readonly Gen<(double Cash, double Skill)> NearTheTangent =
        Gen.Select(Gen.Double[1, 3], Gen.Double[0.999, 1.001], (cash, near) => (cash, cash * TangentShare * near));

    private static readonly Gen<double> MeanKnowledge = Gen.Double[0, 20];

    [Fact]
    public void Screen_KeepsAFirmThatJustInnovates() => Gen.Select(Gen.OneOf(Anywhere, NearTheTangent), MeanKnowledge)
        .Sample((firm, mean) =>
        {
            MonthContext month = new();
            month.Set(mean, 0);
            double chance = ChanceOf(month.InnovationScale, firm.Cash, firm.Skill);
            double[] draws = [Math.BitDecrement(chance)];
            int[] places = new int[1];
            Assert.Equal(1, Innovation.Screen<Lanes1>(month, [firm.Cash], [firm.Skill], draws, places));
            Assert.True(Innovates(month, firm, draws[0]));
            Assert.False(Innovates(month, firm, chance));
        });

    [Fact]
    public void Screen_KeepsFewFirmsThatDoNot()
    {
        ReferenceKernel kernel = new(FirmBlock.LengthMax);
        kernel.Run(ReferenceKernel.Months, ReferenceVariant.Squeeze, LaneWidths.Widest);
        MonthContext month = new();
        month.Set(kernel.MeanKnowledge, kernel.MeanAdoption);
        double[] draws = [.. Enumerable.Range(0, FirmBlock.LengthMax).Select(i => (i + 0.5) / FirmBlock.LengthMax)];
        int[] places = new int[FirmBlock.LengthMax];
        int kept = Innovation.Screen<Lanes1>(month, kernel.Firms.Cash.Span, kernel.Firms.Skill.Span, draws, places);
        Assert.InRange(kept, 1, FirmBlock.LengthMax / 64);
    }

    private static bool Innovates(MonthContext month, (double Cash, double Skill) firm, double draw)
    {
        double[] happens = new double[1];
        Innovation.Decide<Lanes1>(month, [firm.Cash], [firm.Skill], [draw], happens);
        return BitConverter.DoubleToInt64Bits(happens[0]) != 0;
    }

    private static double ChanceOf(double scale, double cash, double skill)
    {
        double logOfPower = Math.FusedMultiplyAdd(0.6, StableMath.Log(0.05 * cash), 0.4 * StableMath.Log(skill));
        return 1 - StableMath.Exp(-(scale * StableMath.Exp(logOfPower)));
    }
}
