namespace EcosystemSim.Tidy.Tests;

/// <summary>C# text without what only people read.</summary>
/// <remarks>
/// Why not a full parser: the checks need to know what is a comment or a string and nothing else, and a compiler package for that
/// would be the largest dependency of the repository.
/// </remarks>
public static class CodeText
{
    /// <summary>
    /// The code with comments and the content of literals replaced by blanks; lines and columns stay where they are.
    /// </summary>
    public static string WithoutCommentsAndStrings(string code)
    {
        char[] result = code.ToCharArray();
        int at = 0;
        while (at < code.Length)
        {
            int end = EndOfCommentOrLiteral(code, at);
            if (end == at)
            {
                at++;
                continue;
            }

            bool literal = code[at] != '/';
            for (int i = at; i < end; i++)
            {
                bool quote = literal && (i == at || i == end - 1);
                if (code[i] != '\n' && !quote)
                    result[i] = ' ';
            }

            at = end;
        }

        return new string(result);
    }

    /// <summary>
    /// Index after the bracket that closes the one at <paramref name="open"/>; the end of the text if none does.
    /// </summary>
    public static int AfterMatching(string code, int open, char opening, char closing)
    {
        int depth = 0;
        for (int i = open; i < code.Length; i++)
        {
            if (code[i] == opening)
                depth++;
            else if (code[i] == closing && --depth == 0)
                return i + 1;
        }

        return code.Length;
    }

    public static int LineOf(string code, int index) => code.AsSpan(0, index).Count('\n') + 1;

    private static int EndOfCommentOrLiteral(string code, int at)
    {
        if (Starts(code, at, "//"))
            return IndexOrEnd(code, "\n", at, 0);
        if (Starts(code, at, "/*"))
            return IndexOrEnd(code, "*/", at + 2, 2);
        if (code[at] == '\'')
            return EndOfQuoted(code, at, '\'', escapes: true);
        if (code[at] != '"')
            return at;

        int quotes = 1;
        while (at + quotes < code.Length && code[at + quotes] == '"')
            quotes++;
        if (quotes >= 3)
            return IndexOrEnd(code, new string('"', quotes), at + quotes, quotes);

        // A verbatim string has no escapes; its doubled quotes read as two strings side by side, which blanks the same text.
        bool verbatim = at > 0 && (code[at - 1] == '@' || (at > 1 && code[at - 1] == '$' && code[at - 2] == '@'));
        bool interpolated = at > 0 && (code[at - 1] == '$' || (at > 1 && code[at - 1] == '@' && code[at - 2] == '$'));
        return interpolated ? EndOfInterpolated(code, at, !verbatim) : EndOfQuoted(code, at, '"', !verbatim);
    }

    private static int EndOfQuoted(string code, int at, char quote, bool escapes)
    {
        for (int i = at + 1; i < code.Length; i++)
        {
            if (escapes && code[i] == '\\')
                i++;
            else if (code[i] == quote)
                return i + 1;
        }

        return code.Length;
    }

    // Quotes inside the holes of an interpolated string do not end it.
    private static int EndOfInterpolated(string code, int at, bool escapes)
    {
        int depth = 0;
        for (int i = at + 1; i < code.Length; i++)
        {
            if (depth == 0 && escapes && code[i] == '\\')
                i++;
            else if (code[i] is '{' or '}' && depth == 0 && i + 1 < code.Length && code[i + 1] == code[i])
                i++;
            else if (code[i] == '{')
                depth++;
            else if (code[i] == '}')
                depth--;
            else if (code[i] == '"' && depth > 0)
                i = EndOfQuoted(code, i, '"', escapes: true) - 1;
            else if (code[i] == '"')
                return i + 1;
        }

        return code.Length;
    }

    private static bool Starts(string code, int at, string text) =>
        string.CompareOrdinal(code, at, text, 0, text.Length) == 0;

    private static int IndexOrEnd(string code, string text, int from, int extra)
    {
        int found = from <= code.Length ? code.IndexOf(text, from, StringComparison.Ordinal) : -1;
        return found < 0 ? code.Length : found + extra;
    }
}
