using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Figures;

/// <summary>Trust in AI, what shakes it, and what care costs.</summary>
public sealed class TrustAndIncidents : FigureKind
{
    public override string Key => "trust-and-incidents";

    public override int Order => 110;

    public override string Question => "Do people trust AI, and how often does it harm them?";

    public override Figure? Draw(Summary summary, FigureWords words) =>
        LinePanels.Of(summary, Spec, words) is { } data ? new LinePanelsFigure(data) : null;

    private static LinePanelsSpec Spec { get; } = new(
        "Trust and incidents",
        [
            new PanelSpec("trust", "People willing to rely on AI"),
            new PanelSpec("incidents", "Serious incidents"),
            new PanelSpec("incidents-per-adopter", "Serious incidents per person using AI", DisplayUnit.PerMillionUsers),
            new PanelSpec("compliance-burden", "Compliance cost not paid by the state"),
        ],
        [new PanelSpec("trust", "People willing to rely on AI"), new PanelSpec("incidents", "Serious incidents")]);
}
