using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EcosystemSim.Grains.Live;

/// <summary>What live runs tell about themselves: activities and instruments, all named EcosystemSim (src/README.md).</summary>
public static class LiveTelemetry
{
    public const string Name = "EcosystemSim";

    public static ActivitySource Activities { get; } = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly UpDownCounter<long> Running =
        Meter.CreateUpDownCounter<long>("ecosim.live.runs.running", "{run}", "Live runs whose months go by.");

    internal static readonly Counter<long> Months =
        Meter.CreateCounter<long>("ecosim.live.months", "{month}", "Months that live runs have gone through.");

    internal static readonly Counter<long> Epochs =
        Meter.CreateCounter<long>("ecosim.live.epochs", "{epoch}", "Epochs that were decided and written down.");

    internal static readonly Counter<long> Decisions =
        Meter.CreateCounter<long>("ecosim.live.decisions", "{decision}", "Decisions of institutions, by who answered.");

    internal static readonly Histogram<double> EpochSeconds =
        Meter.CreateHistogram<double>("ecosim.live.epoch.duration", "s", "From the first question to the record on the disk.");

    internal static readonly Histogram<double> DecideSeconds =
        Meter.CreateHistogram<double>("ecosim.live.decide.duration", "s", "From an epoch's first question to its last answer.");

    internal static readonly Histogram<double> EngineSeconds =
        Meter.CreateHistogram<double>("ecosim.live.engine.duration", "s", "Pieces of work of the engines of live runs.");

    /// <summary>Counts who answered.</summary>
    internal static void CountDecisions(long byRules, long byControllers)
    {
        Decisions.Add(byRules, new KeyValuePair<string, object?>("answered_by", "rule"));
        Decisions.Add(byControllers, new KeyValuePair<string, object?>("answered_by", "controller"));
    }
}
