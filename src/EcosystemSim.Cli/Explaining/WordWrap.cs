namespace EcosystemSim.Cli.Explaining;

/// <summary>Breaks text between words.</summary>
internal static class WordWrap
{
    /// <summary>Lines of at most <paramref name="width"/> characters, but for words that are longer; at least one line.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
