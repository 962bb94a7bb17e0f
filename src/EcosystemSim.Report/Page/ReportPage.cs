using EcosystemSim.Report.Markup;
using EcosystemSim.Report.Words;

namespace EcosystemSim.Report.Page;

/// <summary>
/// Puts the sections into one page that needs no other file and no network, and that reads without its script. It is
/// well-formed XML beside valid HTML, so that any tool can take it apart.
/// </summary>
public static class ReportPage
{
    public static string Render(ReportInput input)
    {
        (ReportSection Section, Html Body)[] sections = [.. SectionCatalog.All
            .Select(section => (section, section.Render(input) ?? Html.Empty))
            .Where(section => !section.Item2.IsEmpty)];
        string title = input.Scenarios.Count == 1 ? input.Scenarios[0].Plan.Title : input.Words.ScenarioTitle;
        string runs = Plain.Count(input.Words.Futures * input.Words.Replicates, "run");
        Html page = Html.Of($"""
            <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta http-equiv="Content-Security-Policy" content="{PageAssets.Policy}"/>
            <title>{title}</title>
            <style>
            {PageAssets.Style}
            </style>
            </head>
            <body>
            <a class="skip" href="#answer">Skip to the answer</a>
            <header>
            <h1 dir="auto">{title}</h1>
            <p>Report on a simulated ensemble: {Plain.Count(input.Summary.Policies.Count, "policy", "policies")}, {runs} each.
            Not a forecast: what the model says, and how far it can be trusted.</p>
            </header>
            <nav aria-label="Contents">
            <ul>
            {sections.Select(section => Html.Of($"<li><a href=\"#{section.Section.Key}\">{section.Section.Title}</a></li>"))}
            </ul>
            </nav>
            <main>
            {sections.Select(section => Section(section.Section, section.Body))}
            </main>
            <script>{PageAssets.Script}</script>
            </body>
            </html>
            """);
        return "<!DOCTYPE html>\n" + page.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static Html Section(ReportSection section, Html body) => Html.Of($"""
        <section id="{section.Key}" aria-labelledby="{section.Key}-heading">
        <h2 id="{section.Key}-heading">{section.Title}</h2>
        {body}
        </section>
        """);
}
