namespace EcosystemSim.Report.Markup;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="IsNumber">Aligned to the right and not broken over lines.</param>
public sealed record TableColumn(string Head, bool IsNumber = false);

/// <summary>A cell, and the number it is sorted by where that is not its text.</summary>
public readonly record struct TableCell(Html Content, double SortBy = double.NaN)
{
    /// <summary>A place where there is nothing to say.</summary>
    public static TableCell None { get; } = new(Html.Text("–"));

    public static implicit operator TableCell(string text) => new(Html.Text(text));

    public static implicit operator TableCell(Html content) => new(content);
}

/// <summary>How a table behaves where the page is narrower than it.</summary>
public enum NarrowTable
{
    /// <summary>Its frame scrolls sideways.</summary>
    Scrolls,

    /// <summary>Each row becomes a block of lines, each with the heading of its column.</summary>
    Stacks,
}

/// <summary>A data table: a caption, headings with a scope, the first cell of each row its heading.</summary>
public sealed record HtmlTable(string Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<TableCell>> Rows)
{
    public NarrowTable WhenNarrow { get; init; } = NarrowTable.Scrolls;

    /// <summary>Whether the script of the page may put buttons for sorting into the headings.</summary>
    public bool CanSort { get; init; }

    public Html Render()
    {
        string kind = (WhenNarrow == NarrowTable.Stacks ? "stack" : "") + (CanSort ? " sort" : "");
        Html heads = Html.Join(Columns.Select(Head));
        Html table = Html.Of($"""
            <table class="{kind.Trim()}">
            <caption>{Caption}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>
            {Rows.Select(Row)}
            </tbody>
            </table>
            """);

        // A frame that scrolls must be reachable by keyboard, and then needs a name.
        return WhenNarrow == NarrowTable.Stacks
            ? table
            : Html.Of($"""<div class="scroll" role="region" tabindex="0" aria-label="{Caption}">{table}</div>""");
    }

    private static Html Head(TableColumn column) => column.IsNumber
        ? Html.Of($"""<th scope="col" class="n">{column.Head}</th>""")
        : Html.Of($"""<th scope="col">{column.Head}</th>""");

    private Html Row(IReadOnlyList<TableCell> cells) => Html.Of($"<tr>{Html.Join(cells.Select(Cell))}</tr>");

    private Html Cell(TableCell cell, int place)
    {
        Html sort = CanSort && !double.IsNaN(cell.SortBy)
            ? Html.Of($" data-sort=\"{cell.SortBy.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}\"")
            : Html.Empty;
        if (place == 0)
            return Html.Of($"""<th scope="row"{sort}>{cell.Content}</th>""");
        string kind = (Columns[place].IsNumber ? "n" : "") + (cell == TableCell.None ? " none" : "");
        Html classes = kind.Length > 0 ? Html.Of($" class=\"{kind.Trim()}\"") : Html.Empty;
        Html label = WhenNarrow == NarrowTable.Stacks ? Html.Of($" data-label=\"{Columns[place].Head}\"") : Html.Empty;
        return Html.Of($"<td{classes}{label}{sort}>{cell.Content}</td>");
    }
}
