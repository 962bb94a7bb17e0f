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

    /// <summary>As many columns as wanted, but two even rows of four.</summary>
    public static int ColumnsFor(int count, int wanted = 3) => count == 4 ? 2 : Math.Clamp(count, 1, wanted);

    public SKRect Panel(int index, float top)
    {
        float left = Theme.Margin + (index % columns * (_panelWidth + Theme.Gap));
        return SKRect.Create(left, top + (index / columns * (panelHeight + Theme.Gap)), _panelWidth, panelHeight);
    }
}
