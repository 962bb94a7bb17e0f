using EcosystemSim.Model.Indicators;

namespace EcosystemSim.Analysis;

/// <summary>One policy, year and indicator.</summary>
/// <param name="Policy">Index of the policy.</param>
/// <param name="Year">Model year at whose end the values stand; 0 = start.</param>
/// <param name="Column">The indicator.</param>
/// <param name="Band">Level over the finished runs.</param>
/// <param name="Effect">Paired difference to the policy compared to; null for that policy itself.</param>
public sealed record SummaryRow(int Policy, int Year, IndicatorColumn Column, Band Band, PairedEffect? Effect);
