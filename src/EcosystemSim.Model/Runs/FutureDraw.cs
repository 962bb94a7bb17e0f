using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Runs;

/// <summary>
/// The parameters of a future: for each uncertainty the quantile at a uniform that depends on seed, future and the
/// uncertainty's key alone. So adding futures or uncertainties changes no other value.
/// </summary>
public static class FutureDraw
{
    /// <summary>
    /// Second word of the generator's key, where runs have their replicate: "futu". No ensemble has that many replicates.
    /// </summary>
    private const uint KeyWord = 0x6675_7475;

    /// <param name="plan">The scenario; parameters that it does not vary keep its values.</param>
    /// <param name="future">Index of the future, from 0.</param>
    public static ParameterSet Of(ScenarioPlan plan, int future) => plan.Parameters.With(
        plan.Uncertainties.Select(u => (u.Parameter, u.Distribution.Quantile(Uniform(plan.Seed, future, u.Parameter.Key)))));

    private static double Uniform(uint seed, int future, string key)
    {
        ulong hash = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        (uint w0, uint w1, _, _) = Philox.Block((uint)future, 0, (uint)hash, (uint)(hash >> 32), seed, KeyWord);
        return Philox.ToUniform(w0, w1);
    }
}
