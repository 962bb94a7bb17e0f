namespace EcosystemSim.Analysis;

/// <summary>Everything that the bars of programme money show, ready to draw: one panel per policy with money.</summary>
/// <param name="Head">Title, sentence, small print.</param>
/// <param name="AppropriatedTitle">Name of the open bars.</param>
/// <param name="PaidTitle">Name of the dark bars.</param>
/// <param name="ErodedTitle">Name of the light bars on top of them.</param>
/// <param name="Panels">One per policy with money.</param>
public sealed record MoneyBarsData(
    FigureHead Head,
    string AppropriatedTitle,
    string PaidTitle,
    string ErodedTitle,
    IReadOnlyList<MoneyPanel> Panels);

/// <summary>The money of one policy.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Note">Its totals in words.</param>
/// <param name="Bars">One per model year.</param>
public sealed record MoneyPanel(PolicyTag Policy, string Note, IReadOnlyList<MoneyBar> Bars);

/// <summary>The money of one year, means over runs in million dollars at prices of the start; NaN where there is none.</summary>
/// <param name="YearLabel">The year.</param>
/// <param name="Appropriated">Value appropriated in the year.</param>
/// <param name="Paid">Value of what was paid in the year, when it was paid.</param>
/// <param name="Eroded">What the paid money lost between its appropriation and its payment.</param>
/// <param name="PaidLow">5 % of runs paid less.</param>
/// <param name="PaidHigh">5 % of runs paid more.</param>
public sealed record MoneyBar(
    string YearLabel,
    double Appropriated,
    double Paid,
    double Eroded,
    double PaidLow,
    double PaidHigh);
