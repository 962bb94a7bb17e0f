using System.Globalization;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Benchmarks.Reference;

/// <summary>The means that every implementation of the kernel, in any language and with any generator, must come near.</summary>
/// <remarks>
/// Why many firms: adoption comes in rare jumps, so its mean over 5,000 firms is off by two per cent, over 200,000 by a third
/// of one.
/// </remarks>
internal static class CheckValues
{
    public const int Firms = 200_000;
    public const double ToleranceShare = 0.01;

    public const double MeanKnowledge = 2.006, MeanAdoption = 0.0456, MeanCash = 2.074;

    /// <summary>Runs, prints the means.</summary>
    /// <returns>Whether they are near enough.</returns>
    public static bool Write(LaneWidth width, TextWriter output)
    {
        ReferenceKernel kernel = new(Firms);
        kernel.Run(ReferenceKernel.Months, ReferenceVariant.Squeeze, width);
        bool near = AreNear(kernel.MeanKnowledge, kernel.MeanAdoption, kernel.MeanCash);
        string[] means =
        [
            string.Create(CultureInfo.InvariantCulture, $"mean K {kernel.MeanKnowledge:F3} (expected {MeanKnowledge})"),
            string.Create(CultureInfo.InvariantCulture, $"A {kernel.MeanAdoption:F4} ({MeanAdoption})"),
            string.Create(CultureInfo.InvariantCulture, $"C {kernel.MeanCash:F3} ({MeanCash})"),
        ];
        output.WriteLine($"Check with {Firms} firms: {string.Join(", ", means)}");
        output.WriteLine(near ? "All within 1 %." : "NOT within 1 %.");
        return near;
    }

    public static bool AreNear(double knowledge, double adoption, double cash) =>
        IsNear(knowledge, MeanKnowledge) && IsNear(adoption, MeanAdoption) && IsNear(cash, MeanCash);

    private static bool IsNear(double value, double expected) => Math.Abs(value - expected) <= ToleranceShare * expected;
}
