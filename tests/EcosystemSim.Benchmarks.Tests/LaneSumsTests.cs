using CsCheck;
using EcosystemSim.Benchmarks.Reference;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Tests;

/// <summary>Sums that grow a block at a time are the engine's ordered sums.</summary>
public class LaneSumsTests
{
    [Fact]
    public void SumsOfBlocks_AreTheOrderedSum() =>
        Gen.Select(Gen.Double[-1, 1e6].Array[1, 40], Gen.Int[1, 1300]).Sample((pattern, groups) =>
        {
            double[] first = [.. Enumerable.Range(0, groups * 8).Select(i => pattern[i * 7 % pattern.Length] / (i + 1))];
            double[] second = [.. first.Reverse()];
            Assert.Equal((OrderedSum.Of(first), OrderedSum.Of(second)), InBlocks<Lanes8>(first, second));
            Assert.Equal((OrderedSum.Of(first), OrderedSum.Of(second)), InBlocks<Lanes4>(first, second));
            Assert.Equal((OrderedSum.Of(first), OrderedSum.Of(second)), InBlocks<Lanes1>(first, second));
        }, iter: 50);

    private static (double First, double Second) InBlocks<T>(double[] first, double[] second)
        where T : struct, ILanes<T>
    {
        LaneSums sums = new();
        sums.Clear();
        for (int at = 0; at < first.Length; at += FirmBlock.LengthMax)
        {
            if (at > 0 && at % LaneSums.ChunkLength == 0)
                sums.EndChunk();
            int count = Math.Min(FirmBlock.LengthMax, first.Length - at);
            sums.Add<T>(first.AsSpan(at, count), second.AsSpan(at, count));
        }

        sums.EndChunk();
        return (sums.First, sums.Second);
    }
}
