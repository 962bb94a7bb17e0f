using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using EcosystemSim.Grains.Contracts.Live;
using EcosystemSim.Grains.Live;

namespace EcosystemSim.Grains.Tests.Live;

/// <summary>What a live run tells about itself, under the names that are documented.</summary>
public sealed class TelemetryTests(OneSilo silo) : IClassFixture<OneSilo>
{
    [Fact]
    public async Task ARun_TellsEveryDocumentedInstrument_AndAnActivityForEachEpoch()
    {
        ConcurrentDictionary<string, double> told = new();
        ConcurrentBag<string> answeredBy = [];
        ConcurrentBag<(object? Run, object? Year)> activities = [];
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == LiveTelemetry.Name)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<double>((instrument, value, _, _) => Note(instrument, value));
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            Note(instrument, Math.Abs(value));
            foreach ((string _, object? who) in tags)
                answeredBy.Add((string)who!);
        });
        meters.Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == LiveTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => activities.Add((activity.GetTagItem("run"), activity.GetTagItem("year"))),
        };
        ActivitySource.AddActivityListener(listener);

        ILiveRunGrain run = await silo.NewRunAsync();
        await run.GoToAsync(36);
        string id = (await run.Status()).Run;
        Assert.Equal([0, 1, 2], activities.Where(each => id.Equals(each.Run)).Select(each => (int)each.Year!).Order());
        Assert.Equal(
            [
                "ecosim.live.decide.duration", "ecosim.live.decisions", "ecosim.live.engine.duration",
                "ecosim.live.epoch.duration",
                "ecosim.live.epochs", "ecosim.live.months", "ecosim.live.runs.running",
            ],
            told.Keys.Order(StringComparer.Ordinal));
        Assert.True(told["ecosim.live.months"] >= 36 && told["ecosim.live.epochs"] >= 3);
        Assert.Equal(["controller", "rule"], answeredBy.Distinct().Order(StringComparer.Ordinal));

        void Note(Instrument instrument, double value) => told.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
    }
}
