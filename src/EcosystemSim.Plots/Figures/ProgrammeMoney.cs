using EcosystemSim.Analysis;

namespace EcosystemSim.Plots.Figures;

/// <summary>Programme money by year: appropriated, paid, and lost to inflation in between.</summary>
public sealed class ProgrammeMoney : FigureKind
{
    public override string Key => "programme-money";

    public override int Order => 90;

    public override string Question => "How much of the programme's money arrives, and how much does inflation take?";

    public override Figure? Draw(Summary summary, FigureWords words) =>
        MoneyBars.Of(summary, words) is { } data ? new MoneyBarsFigure(data) : null;
}
