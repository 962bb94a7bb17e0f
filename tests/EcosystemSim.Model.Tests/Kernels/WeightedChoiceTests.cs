using CsCheck;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Tests.Kernels;

public class WeightedChoiceTests
{
    [Theory]
    [InlineData(LaneWidth.Scalar)]
    [InlineData(LaneWidth.Bits256)]
    [InlineData(LaneWidth.Bits512)]
    public void EveryWalkEndsWhereItWouldAlone_AtEveryWidth(LaneWidth width) =>
        Gen.Select(Gen.Double[0, 1].Array[1, 40], Gen.Double[0, 1.1].Array[0, 40]).Sample((weights, shares) =>
        {
            double total = weights.Sum();
            double[] targets = [.. shares.Select(share => share * total)];
            int[] places = new int[targets.Length];
            WeightedChoice.Choose(weights, targets, places, width);
            Assert.Equal(targets.Select(target => Alone(weights, target)), places);
        });

    [Fact]
    public void PlacesComeInProportionToTheirWeights()
    {
        double[] targets = [.. Enumerable.Range(0, 1000).Select(i => (i + 0.5) / 1000 * 4)];
        int[] places = new int[targets.Length];
        WeightedChoice.Choose([1, 0, 2.5, 0.5], targets, places);
        Assert.Equal([250, 0, 625, 125], Enumerable.Range(0, 4).Select(place => places.Count(p => p == place)));
    }

    private static int Alone(double[] weights, double target)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            target -= weights[i];
            if (target < 0)
                return i;
        }

        return weights.Length - 1;
    }
}
