using System.Text;

namespace EcosystemSim.Scenarios.Reading;

/// <summary>Turns the bytes of a scenario file into text, or says why it cannot.</summary>
internal static class FileText
{
    /// <summary>Largest file accepted; the largest sensible scenario is a hundredth of it.</summary>
    public const int MaximumBytes = 1 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark, or null after an error was added.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string file, ErrorList errors)
    {
        var top = new Location(file, 1, 1);
        if (bytes.Length > MaximumBytes)
        {
            errors.Add(top, "", $"the file has {bytes.Length} bytes", $"at most {MaximumBytes} bytes (1 MiB)");
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        if (bytes.Contains((byte)0))
        {
            errors.Add(top, "", "the file is binary or in another encoding", "text in UTF-8");
            return null;
        }

        try
        {
            string text = Strict.GetString(bytes);
            return HasOnlyLegalCharacters(text, file, errors) ? text : null;
        }
        catch (DecoderFallbackException failure)
        {
            errors.Add(PlaceOf(bytes, failure.Index, file), "", "the file is not valid UTF-8", "text in UTF-8");
            return null;
        }
    }

    private static Location PlaceOf(ReadOnlySpan<byte> bytes, int index, string file)
    {
        ReadOnlySpan<byte> before = bytes[..Math.Clamp(index, 0, bytes.Length)];
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new Location(file, 1 + before.Count((byte)'\n'), 1 + Encoding.UTF8.GetCharCount(line));
    }

    private static bool HasOnlyLegalCharacters(string text, string file, ErrorList errors)
    {
        int before = errors.Count;
        int line = 1;
        int column = 1;
        foreach (char c in text)
        {
            if (c == '\t')
                errors.Add(new Location(file, line, column), "", "a tab character", "spaces: YAML does not allow tabs to indent");
            else if (char.IsControl(c) && c is not ('\n' or '\r'))
                errors.Add(new Location(file, line, column), "", $"a control character (U+{(int)c:X4})", "readable text");
            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }

        return errors.Count == before;
    }
}
