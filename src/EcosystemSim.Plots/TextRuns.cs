namespace EcosystemSim.Plots;

/// <summary>Letters of one direction, to be drawn from left to right after each other.</summary>
internal readonly record struct TextRun(string Text, bool RightToLeft);

/// <summary>
/// Cuts a line into runs of one direction in the order in which they stand on paper: the part of the Unicode bidirectional
/// algorithm that titles need. Numbers run from left to right in every script.
/// </summary>
internal static class TextRuns
{
    /// <summary>Marks without a shape that say how a line without a first strong letter of its own reads.</summary>
    public const char LeftToRightMark = '\u200E';

    public const char RightToLeftMark = '\u200F';

    private enum Direction
    {
        Neutral,
        Left,
        Right,
        Number,
    }

    public static bool ReadsRightToLeft(string text)
    {
        Direction first = text.Select(Of).FirstOrDefault(direction => direction is Direction.Left or Direction.Right);
        return first == Direction.Right;
    }

    public static IReadOnlyList<TextRun> Of(string line)
    {
        if (!line.Any(letter => Of(letter) == Direction.Right))
        {
            string plain = WithoutMarks(line);
            return plain.Length == 0 ? [] : [new TextRun(plain, false)];
        }

        bool baseIsRight = ReadsRightToLeft(line);
        List<(string Text, int Level)> runs = Cut(line, Levels(line, baseIsRight));

        // Reversed from the highest level down, every run lands where it stands on paper.
        for (int level = runs.Max(run => run.Level); level >= 1; level--)
        {
            for (int start = 0; start < runs.Count; start++)
            {
                int end = start;
                while (end < runs.Count && runs[end].Level >= level)
                    end++;
                runs.Reverse(start, end - start);
                start = Math.Max(start, end - 1);
            }
        }

        return [.. runs.Where(run => run.Text.Length > 0).Select(run => new TextRun(run.Text, run.Level == 1))];
    }

    /// <summary>0 = left to right, 1 = right to left, 2 = left to right inside right to left.</summary>
    private static int[] Levels(string line, bool baseIsRight)
    {
        Direction outer = baseIsRight ? Direction.Right : Direction.Left;
        Direction[] directions = [.. line.Select(Of)];
        Direction strong = outer;
        for (int i = 0; i < directions.Length; i++)
        {
            if (directions[i] is Direction.Left or Direction.Right)
                strong = directions[i];
            else if (directions[i] == Direction.Number && strong == Direction.Left)
                directions[i] = Direction.Left;
        }

        for (int i = 0; i < directions.Length; i++)
        {
            if (directions[i] != Direction.Neutral)
                continue;
            int end = i;
            while (end < directions.Length && directions[end] == Direction.Neutral)
                end++;
            Direction before = i == 0 ? outer : Strong(directions[i - 1]);
            Direction after = end == directions.Length ? outer : Strong(directions[end]);
            Array.Fill(directions, before == after ? before : outer, i, end - i);
        }

        int inner = baseIsRight ? 2 : 0;
        return [.. directions.Select(each => each switch { Direction.Right => 1, Direction.Number => 2, _ => inner })];
    }

    /// <summary>Numbers stand in right-to-left text unless left-to-right text came before, which made them part of it.</summary>
    private static Direction Strong(Direction direction) => direction == Direction.Number ? Direction.Right : direction;

    private static List<(string Text, int Level)> Cut(string line, int[] levels)
    {
        var runs = new List<(string, int)>();
        for (int start = 0; start < line.Length;)
        {
            int end = start + 1;
            while (end < line.Length && levels[end] == levels[start])
                end++;
            runs.Add((WithoutMarks(line[start..end]), levels[start]));
            start = end;
        }

        return runs;
    }

    private static string WithoutMarks(string text) =>
        string.Concat(text.Where(letter => letter is not (LeftToRightMark or RightToLeftMark)));

    private static Direction Of(char letter) => letter switch
    {
        LeftToRightMark => Direction.Left,
        RightToLeftMark => Direction.Right,
        (>= '0' and <= '9') or (>= '\u0660' and <= '\u0669') or (>= '\u06F0' and <= '\u06F9') => Direction.Number,
        (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFEFC') => Direction.Right,
        '\u200C' => Direction.Right,
        _ when char.IsLetter(letter) => Direction.Left,
        _ => Direction.Neutral,
    };
}
