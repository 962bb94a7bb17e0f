namespace EcosystemSim.Model.Institutions;

/// <summary>What the national hub sees.</summary>
/// <param name="Year">Fiscal year that begins.</param>
/// <param name="Staff">Persons.</param>
/// <param name="Slots">Slots that staff can look after.</param>
/// <param name="FreeSlotShare">Free slots over all slots; 0 without slots.</param>
/// <param name="SuccessRate">Gates passed over gates reached by supported projects last year; NaN when none was reached.</param>
/// <param name="EntryStage">Earliest stage it takes, 1 to 3.</param>
public readonly record struct HubObservation(
    int Year, double Staff, double Slots, double FreeSlotShare, double SuccessRate, double EntryStage);

/// <summary>What the hub decides for the year; null keeps the last value.</summary>
/// <param name="EntryStage">Earliest stage it takes, 1 to 3.</param>
/// <param name="CostShare">Share of stage costs it pays, 0 to 1.</param>
public readonly record struct HubDecision(double? EntryStage, double? CostShare);

/// <summary>Rule 7.3: with many free slots, take projects one stage earlier.</summary>
public static class NationalHub
{
    public static HubDecision DefaultRule(in HubObservation observation) =>
        observation.Slots > 0 && observation.FreeSlotShare > HubFreeSlotShareMax && observation.EntryStage > 1
            ? new HubDecision(observation.EntryStage - 1, null)
            : new HubDecision(observation.EntryStage, null);
}
