namespace EcosystemSim.Model.Institutions;

/// <summary>What a foreign partner sees of one agreement.</summary>
public readonly record struct PartnerObservation
{
    [Sees("-", "1 in the term of the agreement, else 0")]
    public double IsActive { get; init; }

    [Sees("-", "agreed knowledge exchange")]
    public double Knowledge { get; init; }

    [Sees("persons/yr", "agreed visiting experts")]
    public double Experts { get; init; }

    [Sees("persons/yr", "agreed training seats")]
    public double Seats { get; init; }

    [Sees("-", "sanctions on knowledge in force")]
    public double SanctionsKnowledge { get; init; }
}

/// <summary>What a partner decides: how much of the agreed exchange it delivers.</summary>
public readonly record struct PartnerDecision()
{
    [Decides(0, 1, "-", "part of the agreed knowledge exchange that it delivers")]
    public double Knowledge { get; init; } = Institution.Keep;

    [Decides(0, 1, "-", "part of the agreed visiting experts that it sends")]
    public double Experts { get; init; } = Institution.Keep;

    [Decides(0, 1, "-", "part of the agreed training seats that it offers")]
    public double Seats { get; init; } = Institution.Keep;
}

/// <summary>Rule 7.9: as agreed; sanctions act in K5 and K8, not here.</summary>
public sealed class ForeignPartner : InstitutionOf<PartnerObservation, PartnerDecision>
{
    public override InstitutionType Type => InstitutionType.ForeignPartner;

    public override string Key => "foreign-partner";

    public override string Title => "Foreign partner";

    protected override (string Name, string Meaning, Rule Rule)[] Answers { get; } =
        [(DefaultRule, "deliver what was agreed", static (in PartnerObservation _) => new())];
}
