namespace EcosystemSim.Report.Markup;

/// <summary>A piece of a page: markup in which all text is encoded already. Plain text gets in only through a template.</summary>
public readonly record struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(_markup);

    /// <summary>Markup of an interpolated string; what is interpolated is encoded unless it is markup itself.</summary>
    public static Html Of(HtmlTemplate template) => new(template.Markup);

    /// <summary>Text without markup of its own.</summary>
    public static Html Text(string text) => new(HtmlTemplate.Encode(text));

    /// <summary>Markup that this program wrote itself, such as a drawing. Never text that a user wrote.</summary>
    public static Html Trusted(string markup) => new(HtmlTemplate.WithoutControls(markup.ReplaceLineEndings("\n")));

    public static Html Join(IEnumerable<Html> parts, string separator = "\n") =>
        new(string.Join(separator, parts.Where(part => !part.IsEmpty).Select(part => part.ToString())));

    public static Html Join(params ReadOnlySpan<Html> parts) => Join(parts.ToArray(), "\n");

    public Html InParagraph() => new($"<p>{_markup}</p>");

    public override string ToString() => _markup ?? "";
}
