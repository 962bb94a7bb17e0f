using SkiaSharp;

namespace EcosystemSim.Plots;

/// <summary>A text that was drawn, and the place it takes from the top of its capitals to the bottom of its descenders.</summary>
internal sealed record TextBox(string Text, SKRect Place);
