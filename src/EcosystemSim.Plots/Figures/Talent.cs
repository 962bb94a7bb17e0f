using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Figures;

/// <summary>People: who works where, who is trained, who leaves and who comes back.</summary>
public sealed class Talent : FigureKind
{
    public override string Key => "talent";

    public override int Order => 70;

    public override string Question => "Does the country train, keep and win back its AI people?";

    public override Figure? Draw(Summary summary, FigureWords words) =>
        LinePanels.Of(summary, Spec, words) is { } data ? new LinePanelsFigure(data) : null;

    private static LinePanelsSpec Spec { get; } = new(
        "People: at work, in training, leaving and coming back",
        [
            new PanelSpec("research-staff", "Researchers and seniors at universities"),
            new PanelSpec("firm-staff", "AI staff of firms"),
            new PanelSpec("hub-staff", "Staff of the national hub"),
            new PanelSpec("graduates", "Graduates"),
            new PanelSpec("new-phds", "New PhDs"),
            new PanelSpec("returns", "Specialists who come back"),
            new PanelSpec("emigration-engineers", "Engineers who leave"),
            new PanelSpec("emigration-researchers", "Researchers who leave"),
            new PanelSpec("emigration-seniors", "Seniors who leave"),
            new PanelSpec("diaspora-share-engineers", "Engineers who live abroad"),
            new PanelSpec("diaspora-share-researchers", "Researchers who live abroad"),
            new PanelSpec("diaspora-share-seniors", "Seniors who live abroad"),
        ],
        [
            new PanelSpec("research-staff", "Researchers and seniors at universities"),
            new PanelSpec("emigration-researchers", "Researchers who leave"),
        ]);
}
