using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace EcosystemSim.Cli.Verbs;

/// <summary>Options that take a whole number, with an error in plain words.</summary>
internal static class WholeNumberOption
{
    public static Option<long?> Create(string name, string description, long low, long high) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Parse(result, name, low, high),
    };

    private static long? Parse(ArgumentResult result, string name, long low, long high)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            && value >= low && value <= high)
        {
            return value;
        }

        result.AddError($"{name} takes a whole number from {low} to {high}, not '{text}'.");
        return null;
    }
}
