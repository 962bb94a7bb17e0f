namespace EcosystemSim.Analysis;

/// <summary>Everything that ladders of effects show, ready to draw: a ladder per rank, a group of rungs per policy.</summary>
/// <param name="Head">Title, sentence, small print.</param>
/// <param name="Ladders">One per indicator; all have the same groups and years.</param>
public sealed record EffectLadderData(FigureHead Head, IReadOnlyList<EffectLadder> Ladders);

/// <summary>Effects on one rank.</summary>
/// <param name="Title">The rank.</param>
/// <param name="Groups">One per policy that is compared to another.</param>
public sealed record EffectLadder(string Title, IReadOnlyList<EffectGroup> Groups);

/// <summary>Effects of one policy.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Against">The policy it is compared to, where that is not the same for all; else empty.</param>
/// <param name="Rungs">One per year shown.</param>
public sealed record EffectGroup(PolicyTag Policy, string Against, IReadOnlyList<EffectRung> Rungs);

/// <summary>The effect at the end of one year, in places; more is better. NaN where there is no number.</summary>
/// <param name="YearLabel">The year.</param>
/// <param name="Mean">Mean improvement.</param>
/// <param name="Low">Lower end of the 95 % interval of the mean.</param>
/// <param name="High">Upper end of that interval.</param>
/// <param name="SpreadLow">5 % quantile over pairs of runs.</param>
/// <param name="SpreadHigh">95 % quantile over pairs of runs.</param>
/// <param name="IsClear">Whether the interval of the mean lies on one side of none.</param>
/// <param name="Text">The mean in short.</param>
public sealed record EffectRung(
    string YearLabel,
    double Mean,
    double Low,
    double High,
    double SpreadLow,
    double SpreadHigh,
    bool IsClear,
    string Text);
