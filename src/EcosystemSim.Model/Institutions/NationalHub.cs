using EcosystemSim.Model.Levers;

namespace EcosystemSim.Model.Institutions;

/// <summary>What the national hub sees.</summary>
public readonly record struct HubObservation
{
    [Sees("persons", "its staff")]
    public double Staff { get; init; }

    [Sees("count", "project slots that its staff can look after")]
    public double Slots { get; init; }

    [Sees("-", "free slots over all slots; 0 without slots")]
    public double FreeSlotShare { get; init; }

    [Sees("-", "gates passed over gates reached by supported projects last year; NaN when none was reached")]
    public double SuccessRate { get; init; }

    [Sees("count", "university prototypes that wait for a taker")]
    public double Queue { get; init; }

    [Sees("1-3", "earliest stage it takes")]
    public double EntryStage { get; init; }
}

/// <summary>What the hub decides for the year.</summary>
public readonly record struct HubDecision()
{
    [Decides(0, 1, "-", "staff relative to what its staff money pays (F9)")]
    public double StaffTarget { get; init; } = Institution.Keep;

    [Sets<HubEntryStage>]
    public double EntryStage { get; init; } = Institution.Keep;

    [Decides(0, 1, "-", "share of stage costs that it pays (J4)")]
    public double CostShare { get; init; } = Institution.Keep;
}

/// <summary>Rule 7.3: with many free slots, take projects one stage earlier.</summary>
public sealed class NationalHub : InstitutionOf<HubObservation, HubDecision>
{
    public override InstitutionType Type => InstitutionType.NationalHub;

    public override string Key => "national-hub";

    public override string Title => "National AI hub";

    protected override (string Name, string Meaning, Rule Rule)[] Answers { get; } =
        [(DefaultRule, "with more than 30 % of slots free, take projects one stage earlier", TakeEarlier)];

    private static HubDecision TakeEarlier(in HubObservation seen) =>
        seen.Slots > 0 && seen.FreeSlotShare > HubFreeSlotShareMax && seen.EntryStage > 1
            ? new() { EntryStage = seen.EntryStage - 1 }
            : new() { EntryStage = seen.EntryStage };
}
