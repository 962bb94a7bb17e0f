using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>Where panels of the same size stand, row by row.</summary>
internal sealed class PanelGrid(int count, int columns, float panelHeight)
{
    private readonly float _panelWidth = (Theme.Width - (2 * Theme.Margin) - ((columns - 1) * Theme.Gap)) / columns;

    public float PanelWidth => _panelWidth;

    public float Height
    {
        get
        {
            int rows = (count + columns - 1) / columns;
            return (rows * panelHeight) + ((rows - 1) * Theme.Gap);
        }
    }

    /// <summary>Columns that leave the fewest holes: even rows of four and twelve, else rows of three.</summary>
    public static int ColumnsFor(int count) => count switch
    {
        <= 3 => Math.Max(1, count),
        4 => 2,
        > 9 and <= 12 => 4,
        _ => 3,
    };

    public SKRect Panel(int index, float top)
    {
        float left = Theme.Margin + (index % columns * (_panelWidth + Theme.Gap));
        return SKRect.Create(left, top + (index / columns * (panelHeight + Theme.Gap)), _panelWidth, panelHeight);
    }
}
