using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Institutions;

/// <summary>What the ethics regulator sees.</summary>
public readonly record struct RegulatorObservation
{
    [Sees("1/yr", "incidents over user-years")]
    public double IncidentsPerAdopter { get; init; }

    [Sees("-", "share of people willing to rely on AI")]
    public double Trust { get; init; }

    [Sees("-", "compliance cost as a share of product-stage cost")]
    public double ComplianceShare { get; init; }

    [Sees("-", "stringency in force")]
    public double Stringency { get; init; }

    [Sees("-", "enforcement in force")]
    public double Enforcement { get; init; }
}

/// <summary>What the regulator decides.</summary>
public readonly record struct RegulatorDecision()
{
    [Sets<EthicsStringency>]
    public double Stringency { get; init; } = Institution.Keep;

    [Sets<EthicsEnforcement>]
    public double Enforcement { get; init; } = Institution.Keep;

    [Sets<Sandbox>]
    public double Sandbox { get; init; } = Institution.Keep;
}

/// <summary>Rule 7.8: keep; or "trust": enforce more when trust is low, ask less when it is high and compliance dear.</summary>
public sealed class EthicsRegulator : InstitutionOf<RegulatorObservation, RegulatorDecision>
{
    public override InstitutionType Type => InstitutionType.EthicsRegulator;

    public override string Key => "ethics-regulator";

    public override string Title => "Ethics regulator";

    protected override (string Name, string Meaning, Rule Rule)[] Answers { get; } =
    [
        (DefaultRule, "keep", static (in RegulatorObservation _) => new()),
        ("trust", "enforce more below trust 0.40; ask less above 0.60 where compliance is dear", FollowTrust),
    ];

    private static RegulatorDecision FollowTrust(in RegulatorObservation seen)
    {
        if (seen.Trust < RegulatorTrustLow)
        {
            return new()
            {
                Stringency = seen.Stringency,
                Enforcement = Math.Min(1, seen.Enforcement + RegulatorEnforcementStep),
            };
        }

        bool dear = seen.Trust > RegulatorTrustHigh && seen.ComplianceShare > RegulatorCostShareMax;
        return new()
        {
            Stringency = dear ? Math.Max(0, seen.Stringency - RegulatorStringencyStep) : seen.Stringency,
            Enforcement = seen.Enforcement,
        };
    }
}
