using System.Globalization;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The command line of the reference kernel.</summary>
internal sealed record ReferenceOptions
{
    public const string Verb = "reference";

    public const string Usage = """
        reference [--firms N] [--repetitions N] [--seconds X] [--width 512|256|scalar] [--cpp PROGRAM] [--once]
          --firms        number of firms, a multiple of 8 (5000)
          --repetitions  how often each program runs, in turns (7)
          --seconds      measured time per variant in each of these runs (0.3)
          --width        width of the C# kernel (the widest of the machine)
          --cpp          the C++ program to compare with; without it C# runs alone
          --once         one run of the C# kernel, one line per variant: what the comparison starts
        """;

    public int Firms { get; init; } = 5000;

    public int Repetitions { get; init; } = 7;

    public double Seconds { get; init; } = 0.3;

    public LaneWidth Width { get; init; } = LaneWidths.Widest;

    public string? Cpp { get; init; }

    public bool Once { get; init; }

    /// <summary>The arguments that both programs understand.</summary>
    public IReadOnlyList<string> Common =>
    [
        "--firms", Firms.ToString(CultureInfo.InvariantCulture), "--seconds", Seconds.ToString(CultureInfo.InvariantCulture),
    ];

    /// <exception cref="FormatException">An option is unknown or its value is none.</exception>
    public static ReferenceOptions Parse(ReadOnlySpan<string> arguments)
    {
        ReferenceOptions options = new();
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--once")
                options = options with { Once = true };
            else if (i + 1 < arguments.Length)
                options = options.With(arguments[i], arguments[++i]);
            else
                throw new FormatException($"{arguments[i]} is unknown or lacks its value.\n{Usage}");
        }

        return options;
    }

    public static string NameOf(LaneWidth width) => width switch
    {
        LaneWidth.Bits512 => "512",
        LaneWidth.Bits256 => "256",
        _ => "scalar",
    };

    private ReferenceOptions With(string option, string value) => option switch
    {
        "--firms" => this with { Firms = Whole(option, value) },
        "--repetitions" => this with { Repetitions = Whole(option, value) },
        "--seconds" => this with { Seconds = Positive(option, value) },
        "--width" => this with { Width = WidthOf(value) },
        "--cpp" => this with { Cpp = value },
        _ => throw new FormatException($"{option} is unknown.\n{Usage}"),
    };

    private static LaneWidth WidthOf(string value)
    {
        foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
        {
            if (NameOf(width) == value)
                return width;
        }

        throw new FormatException($"--width is 512, 256 or scalar, not {value}.");
    }

    private static int Whole(string option, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : throw new FormatException($"{option} needs a whole number above 0, not {value}.");

    private static double Positive(string option, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number > 0
            ? number
            : throw new FormatException($"{option} needs a number above 0, not {value}.");
}
