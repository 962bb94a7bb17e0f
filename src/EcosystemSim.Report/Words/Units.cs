namespace EcosystemSim.Report.Words;

/// <summary>Units of the catalogues in the words of a reader who does not know them.</summary>
internal static class Units
{
    private static readonly (string Code, string Words)[] Known =
    [
        ("MUSD0", "million US dollars of the start date"), ("USD0", "US dollars of the start date"), ("LCU", "local currency"),
        ("AE", "accelerator equivalents"), ("IRR", "Iranian rials"), ("FTE", "full-time equivalents"),
    ];

    /// <summary>"MUSD0/yr" becomes "million US dollars of the start date per year".</summary>
    public static string Plain(string unit)
    {
        string words = unit.EndsWith("/yr", StringComparison.Ordinal) ? unit[..^3] : unit;
        string rate = words.Length < unit.Length ? words is "1" or "count" ? "per year" : " per year" : "";
        words = words is "1" or "count" && rate.Length > 0 ? "" : words;
        foreach ((string code, string meaning) in Known)
            words = string.Join(' ', words.Split(' ').Select(word => word == code ? meaning : word));

        return words + rate;
    }
}
