using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using SkiaSharp;

namespace EcosystemSim.Plots.Tests;

public sealed class TextTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static string Laid(string line) => string.Join('|', TextRuns.Of(line).Select(run => run.Text));

    [Fact]
    public void Layout_FindsTextOverTextAndTextOutside()
    {
        var one = new TextBox("one", new SKRect(10, 10, 40, 20));
        var over = new TextBox("over", new SKRect(35, 15, 60, 25));
        var beside = new TextBox("beside", new SKRect(70, 15, 90, 25));
        var outside = new TextBox("outside", new SKRect(95, 15, 105, 25));
        var size = new SKSizeI(100, 100);
        Assert.Empty(TextLayout.Offences([one, beside], size));
        Assert.Equal(["'over' lies over 'one'"], TextLayout.Offences([one, over, beside], size));
        Assert.Equal(["'outside' reaches out of the drawing"], TextLayout.Offences([one, outside], size));
    }

    [Fact]
    public void Painter_RecordsWhatItDraws()
    {
        using var recorder = new SKPictureRecorder();
        var text = new TextPainter(recorder.BeginRecording(new SKRect(0, 0, 100, 100)));
        text.Draw("برنامه 1403", 10, 20, 10, SKColors.Black);
        text.Draw("", 10, 40, 10, SKColors.Black);
        TextBox box = Assert.Single(text.Boxes);
        Assert.Equal("برنامه 1403", box.Text);
        Assert.Equal(10 + TextPainter.Measure("برنامه 1403", 10), box.Place.Right, 3);
        Assert.InRange(20, box.Place.Top, box.Place.Bottom);
    }

    [Fact]
    public void SvgTexts_HaveTheLengthsThatWereMeasured()
    {
        Case made = MadeSummaries.Get("Persian titles");
        foreach (FigureKind kind in FigureCatalog.All)
        {
            Figure figure = kind.Draw(made.Summary, made.Words)!;
            XElement[] texts = [.. XDocument.Parse(figure.ToSvg("x")).Descendants(Svg + "text")];
            Assert.NotEmpty(texts);
            foreach (XElement text in texts)
            {
                float size = float.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture);
                bool bold = text.Attribute("font-weight") is not null;
                float length = float.Parse(text.Attribute("textLength")!.Value, CultureInfo.InvariantCulture);
                Assert.Equal(TextPainter.Measure(text.Value, size, bold), length, 0.02f);
            }
        }
    }

    [Fact]
    public void LatinLine_IsOneRun() => Assert.Equal("Rank 17 (of 190), better", Laid("Rank 17 (of 190), better"));

    [Fact]
    public void NumberInPersianTitle_StandsLeftOfTheWordBeforeItAndKeepsItsDigits()
    {
        Assert.Equal(["1403", "برنامه"], TextRuns.Of("برنامه 1403").Select(run => run.Text.Trim()));
        TextRun[] runs = [.. TextRuns.Of("برنامه ۵۰ هزار")];
        Assert.Equal([true, false, true], runs.Select(run => run.RightToLeft));
        Assert.Equal("۵۰", runs[1].Text);
        Assert.Contains("هزار", runs[0].Text, StringComparison.Ordinal);
        Assert.Contains("برنامه", runs[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void EnglishSentenceAroundAPersianTitle_KeepsItsOrder()
    {
        TextRun[] runs = [.. TextRuns.Of("Under “برنامه”\u200E, 90 % of runs")];
        Assert.Equal(["Under “", "برنامه"], runs[..2].Select(run => run.Text));
        Assert.Equal("”, 90 % of runs", string.Concat(runs[2..].Select(run => run.Text)));
    }

    [Fact]
    public void NumberAfterAPersianTitle_GoesToItsSideWithoutAMark()
    {
        // What the mark is for: without it a number joins the title before it.
        TextRun[] runs = [.. TextRuns.Of("Under برنامه, 90 % of runs")];
        Assert.True(Array.FindIndex(runs, run => run.Text.Contains("90", StringComparison.Ordinal))
            < Array.FindIndex(runs, run => run.RightToLeft && run.Text.Contains("برنامه", StringComparison.Ordinal)));
    }

    [Fact]
    public void Runs_LoseNoLetter() =>
        Gen.Char["ab 1٣۵،برن()“”,"].Array[0, 30].Sample(letters =>
        {
            string line = new(letters);
            string laid = string.Concat(TextRuns.Of(line).Select(run => run.Text));
            return laid.Order().SequenceEqual(line.Order());
        });

    [Fact]
    public void WrappedLines_ReadInTheDirectionOfTheirText()
    {
        List<string> lines = TextPainter.Wrap("Largest under “برنامه ملی هوش” is more", 12, 90, maxLines: 9);
        Assert.True(lines.Count > 1);
        Assert.All(lines, line => Assert.False(TextRuns.ReadsRightToLeft(line)));
        Assert.All(lines, line => Assert.True(TextPainter.Measure(line, 12) <= 90));
    }

    [Fact]
    public void TextThatDoesNotFit_EndsWithAnEllipsis()
    {
        Assert.Equal("Short", TextPainter.Fit("Short", 12, 200));
        string cut = TextPainter.Fit("A title that does not fit at all", 12, 80);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.True(TextPainter.Measure(cut, 12) <= 80);
    }

    [Fact]
    public void SpreadLabels_KeepTheirOrderAndDoNotTouch() =>
        Gen.Select(Gen.Float[0, 300], Gen.Float[10, 40]).Array[1, 8].Sample(raw =>
        {
            (float Top, float Height)[] wanted = [.. raw.OrderBy(label => label.Item1)];
            float[] tops = PathEndLabel.Spread(wanted, 0, 400);
            bool apart = Enumerable.Range(1, tops.Length - 1).All(i => tops[i] >= tops[i - 1] + wanted[i - 1].Height - 0.01f);
            return apart && tops[0] >= -0.01f && tops[^1] + wanted[^1].Height <= 400.01f;
        });

    [Fact]
    public void Labels_StayWhereTheyWantToBeWhenThereIsRoom() =>
        Assert.Equal([20, 90], PathEndLabel.Spread([(20, 30), (90, 30)], 0, 400));
}
