using System.Globalization;
using System.Text;

namespace EcosystemSim.Scenarios.Reading;

/// <summary>One thing wrong with a scenario, and how to put it right.</summary>
/// <param name="File">The file, as it was named by the user or by <c>extends</c>; "command line" for an option.</param>
/// <param name="Line">Line, counted from 1; 0 where there is none.</param>
/// <param name="Column">Column, counted from 1; 0 where there is none.</param>
/// <param name="Key">Path of the key, such as <c>policies.programme.levers.indexation</c>; empty where the whole file is meant.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What would be accepted; null where the message says it.</param>
/// <param name="Nearest">The known word nearest to an unknown one; null where none is near.</param>
public sealed record ScenarioError(
    string File,
    int Line,
    int Column,
    string Key,
    string Message,
    string? Expected = null,
    string? Nearest = null)
{
    /// <summary>One line for a terminal: <c>file:line:column: key: message; expected ...; did you mean '...'?</c></summary>
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Line > 0)
            text.Append(CultureInfo.InvariantCulture, $":{Line}:{Column}");
        text.Append(": ");
        if (Key.Length > 0)
            text.Append(Key).Append(": ");
        text.Append(Message);
        if (Expected is not null)
            text.Append("; expected ").Append(Expected);
        if (Nearest is not null)
            text.Append("; did you mean '").Append(Nearest).Append("'?");
        return text.ToString();
    }
}
