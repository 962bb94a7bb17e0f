using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using EcosystemSim.Grains.Live;

namespace EcosystemSim.Benchmarks.Live;

/// <summary>What the live runs of this process say about how long things take.</summary>
internal sealed class Timings : IDisposable
{
    private const double MillisecondsPerSecond = 1e3;

    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Instrument, double Milliseconds)> _said = new();

    public Timings()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == LiveTelemetry.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, seconds, _, _) =>
            _said.Enqueue((instrument.Name, seconds * MillisecondsPerSecond)));
        _listener.Start();
    }

    /// <summary>Milliseconds of an instrument, in the order in which they were told.</summary>
    public double[] Of(string instrument) =>
        [.. _said.Where(said => said.Instrument == instrument).Select(said => said.Milliseconds)];

    public void Clear() => _said.Clear();

    public void Dispose() => _listener.Dispose();
}
