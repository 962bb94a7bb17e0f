using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Figures;

/// <summary>Projects on their way from idea to market, and what the hub's support changes.</summary>
public sealed class IdeaToMarket : FigureKind
{
    public override string Key => "idea-to-market";

    public override int Order => 100;

    public override string Question => "How many ideas reach the market, how long does it take, and does the hub help?";

    public override Figure? Draw(Summary summary, FigureWords words) =>
        LinePanels.Of(summary, Spec, words) is { } data ? new LinePanelsFigure(data) : null;

    private static LinePanelsSpec Spec { get; } = new(
        "From idea to market",
        [
            new PanelSpec("ideas", "1. New ideas"),
            new PanelSpec("projects-idea", "2. Projects in the idea stage"),
            new PanelSpec("projects-prototype", "3. Projects in the prototype stage"),
            new PanelSpec("projects-product", "4. Projects in the product stage"),
            new PanelSpec("launches", "5. Products launched"),
            new PanelSpec("commercial-successes", "6. Successes on the market"),
            new PanelSpec("time-to-market", "Time from idea to launch of successes"),
            new PanelSpec("hub-gate-success", "Gates passed with the hub's support", Beside: "other-gate-success"),
            new PanelSpec("hub-launches", "Products launched with the hub's support"),
        ],
        [
            new PanelSpec("commercial-successes", "Successes on the market"),
            new PanelSpec("time-to-market", "Time from idea to launch"),
        ],
        BesideTitle: "Gates passed without the hub");
}
