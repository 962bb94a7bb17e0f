using EcosystemSim.Model.Levers;
using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N40: success rate of the academic calls, spread of awards over research units, reliability of the review panels.
/// </summary>
public sealed class GrantCalls : Indicator
{
    public override string Number => "N40";

    public override string Name => "Calls for proposals";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        new("call-success-rate", "-", IndicatorKind.Share, Better.Unstated,
            "awards per proposal of the academic calls", "F4,F6"),
        new("awards-gini", "-", IndicatorKind.Index, Better.Unstated,
            "Gini coefficient of five years of awards over research units", "F6"),
        new("review-reliability", "-", IndicatorKind.Share, Better.Higher,
            "squared correlation of a panel's mean score with merit", "F5"),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        values[0] = OfYear(in end, Ratio(world[Flow.Awards], world[Flow.Proposals]));
        values[1] = OfYear(in end, Inequality.Gini(CloseBooks.AwardsOfUnits(world)));
        values[2] = Calls.PanelReliability(world.Parameters[ReviewReliability], world.Controls.Get<Reviewers>());
    }
}
