using EcosystemSim.Model.Phases;

namespace EcosystemSim.Model.Indicators;

/// <summary>
/// N14: open posts of the last month over open and filled posts; NaN at the start, before posts are first opened.
/// </summary>
public sealed class VacancyRates : Indicator
{
    public override string Number => "N14";

    public override string Name => "Vacancy rate by level";

    public override IReadOnlyList<IndicatorColumn> Columns { get; } =
    [
        .. PerLevel(level => new IndicatorColumn(
            $"vacancy-rate-{level}", "-", IndicatorKind.Share, Better.Lower, $"share of posts for {level} that are open", "T10")),
    ];

    public override void Record(WorldState world, in YearEnd end, Span<double> values)
    {
        for (int level = 0; level < Level.Count; level++)
        {
            double open = world.Labour.Vacancies[level];
            values[level] = OfYear(in end, Ratio(open, open + HomeStock.Employed(world, level)));
        }
    }
}
