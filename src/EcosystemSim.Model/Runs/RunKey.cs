using System.Globalization;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Model.Runs;

/// <summary>
/// Identity of a run: SHA-256 over everything that its numbers depend on, and nothing else. Why as two numbers and not as text: a
/// million of them are kept in memory.
/// </summary>
public readonly record struct RunKey
{
    private const int HalfDigits = 32;

    private readonly UInt128 _high;
    private readonly UInt128 _low;

    /// <param name="hex">64 hexadecimal digits; none for the key of nothing.</param>
    /// <exception cref="FormatException">They are not.</exception>
    public RunKey(string hex)
    {
        if (hex.Length == 0)
            return;
        if (hex.Length != 2 * HalfDigits)
            throw new FormatException($"'{hex}' is no key of a run.");
        _high = UInt128.Parse(hex.AsSpan(0, HalfDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        _low = UInt128.Parse(hex.AsSpan(HalfDigits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Hex => this == default ? "" : string.Create(CultureInfo.InvariantCulture, $"{_high:x32}{_low:x32}");

    /// <summary>
    /// Key of one run: model version, data hash, nation, start, years, environment, settings and sectors, what the policy
    /// does, the drawn parameters, seed and replicate. Names, titles, other policies, the size of the ensemble and the
    /// future's index are not in it, so that an ensemble can be extended and renamed.
    /// </summary>
    /// <param name="plan">The scenario.</param>
    /// <param name="policy">The policy of the run.</param>
    /// <param name="drawn">All parameters as this run has them: the plan's, with the future's draws applied.</param>
    /// <param name="replicate">Index of the replicate, from 0.</param>
    public static RunKey Of(ScenarioPlan plan, Policy policy, ParameterSet drawn, int replicate)
    {
        using var bytes = new CanonicalBytes();
        CanonicalPlan.AddFrame(bytes, plan);
        CanonicalPlan.AddPolicy(bytes, policy);
        bytes.Add("parameters").Add(drawn.Values);
        bytes.Add("seed").Add(plan.Seed);
        bytes.Add("replicate").Add(replicate);
        return new RunKey(bytes.Sha256());
    }

    public override string ToString() => Hex;
}
