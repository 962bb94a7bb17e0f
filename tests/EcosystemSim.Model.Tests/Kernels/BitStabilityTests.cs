using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Randomness;

namespace EcosystemSim.Model.Tests.Kernels;

/// <summary>
/// One constant over 10^5 results of each function: a platform or SIMD level that changes a single bit fails here. Run the
/// suite with DOTNET_EnableAVX512=0, DOTNET_EnableAVX2=0 and DOTNET_EnableHWIntrinsic=0 as well.
/// </summary>
public class BitStabilityTests
{
    private const int Count = 100_000;

    [Theory]
    [InlineData("exp", 0xE0F9A4D4DF8EC962UL)]
    [InlineData("log", 0xEA1F0A4034645D48UL)]
    [InlineData("pow", 0x496A7804A44460B5UL)]
    [InlineData("quantile", 0xC0A68ED45FB34AABUL)]
    [InlineData("cdf", 0xD9206D68B7A6381BUL)]
    [InlineData("variates", 0x08BE46D48D835694UL)]
    public void EveryBitOfTheResults_IsTheSameOnEveryPlatform(string function, ulong expected)
    {
        Draws draws = new(20, 26);
        ulong hash = 0;
        for (int i = 0; i < Count; i++)
        {
            double u = draws.Uniform(StreamId.Initialisation, 0, i, 1);
            double v = draws.Uniform(StreamId.Initialisation, 0, i, 2);
            ulong bits = BitConverter.DoubleToUInt64Bits(Evaluate(function, u, v));
            hash = EntityId.Hash(hash ^ bits, 0, 0);
        }

        Assert.Equal(expected, hash);
    }

    private static double Evaluate(string function, double u, double v) => function switch
    {
        "exp" => StableMath.Exp(1500 * u - 750),
        "log" => StableMath.Log(u / v),
        "pow" => StableMath.Pow(10 * u, 20 * v - 10),
        "quantile" => StableMath.NormalQuantile(u),
        "cdf" => StableMath.NormalCdf(16 * u - 8),
        _ => Variates.Poisson(u, 100 * v) + Variates.Binomial(u, 500, v) + Variates.NegativeBinomial(u, 400 * v, 3),
    };
}
