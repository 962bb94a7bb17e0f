using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Environment;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Engine.Tests;

/// <summary>Policies that no checked scenario can contain, made to break a run at a known place.</summary>
internal static class BreakingRuns
{
    /// <summary>
    /// An agreement with a nation that is not in the table: the research phase of its first month asks for a row -1.
    /// </summary>
    public static Policy PartnerUnknown(int month) => new(
        "partner-unknown", "Breaks", [], [new Agreement("ZZZ", month, 12, 0.5, 0, 0, false, 0)], new Dictionary<string,
            string>());

    /// <summary>Inflation that is no number from a month on.</summary>
    public static Policy InflationNaN(int month) => new(
        "inflation-nan", "Breaks", [new ControlRecord(month, ControlSet.Of<Inflation>().Offset, double.NaN)], [],
        new Dictionary<string, string>());
}
