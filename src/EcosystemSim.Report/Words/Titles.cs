using EcosystemSim.Report.Markup;

namespace EcosystemSim.Report.Words;

/// <summary>
/// Words that a user wrote, in any script: set apart, so that their direction does not turn the sentence round them.
/// </summary>
internal static class Titles
{
    public static Html Plain(string title) => Html.Of($"<bdi>{title}</bdi>");

    public static Html Quoted(string title) => Html.Of($"“<bdi>{title}</bdi>”");

    /// <summary>Paragraphs of free text.</summary>
    public static Html Paragraphs(string text) => Html.Join(text
        .ReplaceLineEndings("\n")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => Html.Of($"""<p dir="auto">{line}</p>""")));
}
