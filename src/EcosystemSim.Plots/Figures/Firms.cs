using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Figures;

/// <summary>AI firms: how many, coming and going, their people and their sales.</summary>
public sealed class Firms : FigureKind
{
    public override string Key => "firms";

    public override int Order => 80;

    public override string Question => "Does an AI industry grow, and does it last?";

    public override Figure? Draw(Summary summary, FigureWords words) =>
        LinePanels.Of(summary, Spec, words) is { } data ? new LinePanelsFigure(data) : null;

    private static LinePanelsSpec Spec { get; } = new(
        "Firms that sell AI",
        [
            new PanelSpec("firms", "Firms"),
            new PanelSpec("firm-entries", "Firms founded"),
            new PanelSpec("firm-exits", "Firms closed"),
            new PanelSpec("firm-survival-3yr", "New firms still open after 3 years"),
            new PanelSpec("firm-staff", "AI staff of firms"),
            new PanelSpec("venture-amount", "Venture capital invested"),
            new PanelSpec("ai-sales", "Sales at home"),
            new PanelSpec("ai-exports", "Sales abroad"),
            new PanelSpec("local-supply-share", "AI demand served by home firms"),
        ],
        [new PanelSpec("firms", "Firms"), new PanelSpec("ai-sales", "Sales at home")]);
}
