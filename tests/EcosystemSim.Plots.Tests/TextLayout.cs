using SkiaSharp;

namespace EcosystemSim.Plots.Tests;

/// <summary>What is wrong with where the texts of a drawing stand.</summary>
internal static class TextLayout
{
    public static IEnumerable<string> Offences(IReadOnlyList<TextBox> texts, SKSizeI size)
    {
        var canvas = new SKRect(0, 0, size.Width, size.Height);
        foreach (TextBox text in texts.Where(text => !canvas.Contains(text.Place)))
            yield return $"'{text.Text}' reaches out of the drawing";
        for (int i = 0; i < texts.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (texts[i].Place.IntersectsWith(texts[j].Place))
                    yield return $"'{texts[i].Text}' lies over '{texts[j].Text}'";
            }
        }
    }
}
