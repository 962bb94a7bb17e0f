namespace EcosystemSim.Analysis;

/// <summary>Everything that the paths of two ranks show, ready to draw: one path per policy in one field.</summary>
/// <param name="Head">Title, sentence, small print.</param>
/// <param name="AcrossTitle">Title of the axis across; 1 is at its right end.</param>
/// <param name="UpTitle">Title of the axis up; 1 is at its top.</param>
/// <param name="Paths">One per policy with values.</param>
public sealed record RankPathData(FigureHead Head, string AcrossTitle, string UpTitle, IReadOnlyList<RankPath> Paths);

/// <summary>The path of one policy.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Points">Medians, one per model year with values on both ranks, in order.</param>
/// <param name="Label">The end in words.</param>
/// <param name="Across">Ranks across in the last year shown.</param>
/// <param name="Up">Ranks up in that year.</param>
public sealed record RankPath(PolicyTag Policy, IReadOnlyList<RankPoint> Points, string Label, Band Across, Band Up);

/// <summary>Median ranks at the end of one year.</summary>
/// <param name="Across">Rank on the axis across.</param>
/// <param name="Up">Rank on the axis up.</param>
/// <param name="YearLabel">The year.</param>
/// <param name="IsMarked">Whether the year is written beside the point.</param>
public sealed record RankPoint(double Across, double Up, string YearLabel, bool IsMarked);
