namespace EcosystemSim.Analysis;

/// <summary>Everything a fan chart shows, ready to draw: one small panel per policy over the same axes.</summary>
/// <param name="Head">Title, sentence, small print.</param>
/// <param name="Unit">How the numbers are shown.</param>
/// <param name="YearLabels">One label per model year, the start first.</param>
/// <param name="Panels">One per policy, each after the policy it is compared to.</param>
public sealed record FanChartData(
    FigureHead Head,
    DisplayUnit Unit,
    IReadOnlyList<string> YearLabels,
    IReadOnlyList<FanPanel> Panels);

/// <summary>The fan of one policy.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Note">Its effect in words; of the policy compared to, where else it is drawn.</param>
/// <param name="Bands">One band per model year, the start first.</param>
/// <param name="Compared">The same of the policy compared to; empty for that policy itself.</param>
public sealed record FanPanel(PolicyTag Policy, string Note, IReadOnlyList<Band> Bands, IReadOnlyList<Band> Compared);
