using System.Runtime.InteropServices;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The reference kernel from the command line.</summary>
internal static class ReferenceCommand
{
    private const int Done = 0, InternalError = 1, UsageError = 2, Mismatch = 4;

    public static int Run(ReadOnlySpan<string> arguments)
    {
        try
        {
            ReferenceOptions options = ReferenceOptions.Parse(arguments);
            if (!options.Once)
                return ReferenceComparison.Run(options, Console.Out) ? Done : Mismatch;
            MeasureOnce(options);
            return Done;
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            Console.Error.WriteLine(error.Message);
            return UsageError;
        }
        catch (InvalidOperationException error)
        {
            Console.Error.WriteLine(error.Message);
            return InternalError;
        }
    }

    private static void MeasureOnce(ReferenceOptions options)
    {
        ReferenceKernel kernel = new(options.Firms);
        Console.WriteLine($"# C#, {RuntimeInformation.FrameworkDescription}, width {ReferenceOptions.NameOf(options.Width)}");
        foreach (ReferenceVariant variant in ReferenceVariants.All)
            Console.WriteLine(ReferenceMeasurement.Of(kernel, variant, options.Width, options.Seconds));
    }
}
