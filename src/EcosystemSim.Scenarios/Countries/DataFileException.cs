namespace EcosystemSim.Scenarios.Countries;

/// <summary>A data file that cannot be used, with the place and what was expected there.</summary>
public sealed class DataFileException : Exception
{
    /// <param name="file">Path as it was opened.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Field of a CSV row, or character of a YAML line; from 1.</param>
    /// <param name="item">Column name of a CSV file, key of a YAML file.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="expected">What should stand there.</param>
    /// <param name="cause">The error of the library that parses the file, if it was one.</param>
    public DataFileException(
        string file, int line, int column, string item, string found, string expected, Exception? cause = null)
        : base($"{file}({line},{column}): {item}: found {found}, expected {expected}.", cause)
    {
        File = file;
        Line = line;
        Column = column;
        Item = item;
        Found = found;
        Expected = expected;
    }

    public string File { get; }

    public int Line { get; }

    public int Column { get; }

    public string Item { get; }

    public string Found { get; }

    public string Expected { get; }
}
