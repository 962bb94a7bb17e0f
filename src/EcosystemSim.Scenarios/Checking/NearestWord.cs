namespace EcosystemSim.Scenarios.Checking;

/// <summary>Finds what somebody probably meant to write.</summary>
public static class NearestWord
{
    private const int LongestWord = 64;

    private const int ShortestPart = 4;

    /// <summary>
    /// The known word with the fewest edits, if few enough to be a slip of the pen; else the only one that contains it;
    /// else null.
    /// </summary>
    public static string? Of(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > LongestWord)
            return null;
        string plain = Plain(word);
        string[] candidates = [.. known.Where(candidate => candidate.Length <= LongestWord).Order(StringComparer.Ordinal)];
        int allowed = Math.Max(1, plain.Length / 3);
        var best = candidates
            .Where(candidate => Math.Abs(candidate.Length - plain.Length) <= allowed)
            .Select(candidate => (Word: candidate, Distance: Distance(plain, Plain(candidate), allowed)))
            .Where(pair => pair.Distance <= allowed)
            .OrderBy(pair => pair.Distance)
            .FirstOrDefault();
        if (best.Word is not null)
            return best.Word;
        string[] containing = plain.Length < ShortestPart
            ? []
            : [.. candidates.Where(candidate => candidate.Contains(plain, StringComparison.OrdinalIgnoreCase))];
        return containing.Length == 1 ? containing[0] : null;
    }

    /// <summary>
    /// Damerau-Levenshtein distance (optimal string alignment): inserts, deletes, replacements and swaps of neighbours, one each.
    /// Larger distances than <paramref name="most"/> are only known to be larger.
    /// </summary>
    public static int Distance(string a, string b, int most = int.MaxValue - 1)
    {
        // Three rows of the usual table: whole tables of a thousand unknown keys would fill memory.
        int[] twoAbove = new int[b.Length + 1];
        int[] above = new int[b.Length + 1];
        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
            row[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            (twoAbove, above, row) = (above, row, twoAbove);
            row[0] = i;
            int least = above[0];
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replace, 1 + Math.Min(above[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
                least = Math.Min(least, Math.Min(row[j], above[j]));
            }

            // Each row follows from the two above it, so that two rows beyond the limit never come back below it.
            if (least > most && i > 1)
                return most + 1;
        }

        return row[b.Length];
    }

    private static string Plain(string word) => word.Replace('_', '-').Replace(' ', '-').ToLowerInvariant();
}
