namespace EcosystemSim.Analysis;

/// <summary>Everything a fan chart shows, ready to draw: one small panel per policy over the same axes.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Sentence">The result in one or two sentences with its numbers.</param>
/// <param name="SmallPrint">Runs, scenario, source.</param>
/// <param name="IsRank">True when the axis counts from 1 on top.</param>
/// <param name="AxisTitle">Unit of the axis, or which end of it is best; may be empty.</param>
/// <param name="YearLabels">One label per model year, the start first.</param>
/// <param name="Panels">One per policy; the policy compared to is the first.</param>
public sealed record FanChartData(
    string Title,
    string Sentence,
    string SmallPrint,
    bool IsRank,
    string AxisTitle,
    IReadOnlyList<string> YearLabels,
    IReadOnlyList<FanPanel> Panels);

/// <summary>The fan of one policy.</summary>
/// <param name="Title">The policy's title.</param>
/// <param name="Note">Its effect in words; of the policy compared to, where else it is drawn.</param>
/// <param name="Bands">One band per model year, the start first.</param>
public sealed record FanPanel(string Title, string Note, IReadOnlyList<Band> Bands);
