using System.Text.RegularExpressions;
using EcosystemSim.Plots;
using EcosystemSim.Report.Markup;

namespace EcosystemSim.Report.Sections;

/// <summary>Every figure that the results can fill, under the question that it answers.</summary>
public sealed partial class FiguresSection : ReportSection
{
    public override string Key => "figures";

    public override int Order => 50;

    public override string Title => "Figures";

    public override Html? Render(ReportInput input)
    {
        Html figures = Html.Join(FigureCatalog.All.Select(kind => Figure(input, kind)));
        return figures.IsEmpty ? null : figures;
    }

    private static Html Figure(ReportInput input, FigureKind kind)
    {
        if (kind.Draw(input.Summary, input.Words) is not { } figure)
            return Html.Empty;

        // A page has no place for the declaration that a file of its own begins with.
        Html drawing = Html.Trusted(Declaration().Replace(figure.ToSvg($"figure-{kind.Key}-"), "").Trim());
        return Html.Of($"""
            <section class="figure" aria-labelledby="figure-{kind.Key}"> <h3 id="figure-{kind.Key}">{kind.Question}</h3>
            <figure> <div class="scroll" role="region" tabindex="0" aria-label="{figure.Title}">{drawing}</div>
            <figcaption><span class="narrow">{figure.Description}</span>
            Also in the files figures/{kind.Key}.svg and
            .png.</figcaption> </figure> </section>
            """);
    }

    [GeneratedRegex("<\\?xml[^>]*\\?>")]
    private static partial Regex Declaration();
}
