using EcosystemSim.Analysis;
using EcosystemSim.Model.Indicators;
using EcosystemSim.Report.Markup;

namespace EcosystemSim.Report.Words;

/// <summary>Effects in the cells of tables: bold where the 95 % interval excludes zero.</summary>
internal static class EffectText
{
    /// <summary>"0.96 places better [0.4, 1.5]".</summary>
    public static Html Words(IndicatorColumn column, PairedEffect effect) => Mark(effect, EffectWords.Of(column, effect));

    /// <summary>"−0.96 [−1.5, −0.4]".</summary>
    public static Html Signed(DisplayUnit unit, PairedEffect effect) => Mark(effect, unit.Short(effect));

    private static Html Mark(PairedEffect effect, string text)
    {
        // The number and its interval are lines of their own where the cell is narrow, and neither is broken.
        string[] parts = Plain.Typeset(text).Split(" [", 2);
        Html whole = parts.Length == 1
            ? Html.Text(parts[0])
            : Html.Of($"""<span class="k">{parts[0]}</span> <span class="k">[{parts[1]}</span>""");
        return EffectWords.IsClear(effect) ? Html.Of($"<strong>{whole}</strong>") : whole;
    }
}
