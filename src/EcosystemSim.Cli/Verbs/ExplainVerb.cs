using System.CommandLine;
using EcosystemSim.Analysis;
using EcosystemSim.Cli.Listings;

namespace EcosystemSim.Cli.Verbs;

/// <summary>Explains how the simulator works: the phases of a tick, in order, with the time each takes.</summary>
internal sealed class ExplainVerb : Verb
{
    public override string Name => "explain";

    public override IReadOnlyList<string> Examples => ["ecosim explain tick", "ecosim explain tick --json"];

    public override Command Build(CliContext context)
    {
        Option<bool> json = JsonOption();
        var tick = new Command(
            "tick", "Prints what happens in a month, phase by phase, with equations of src/MODEL.md and measured time.") { json };
        tick.SetAction((parsed, cancel) =>
        {
            ExplainTick(context, cancel).Print(context.Output, parsed.GetValue(json));
            return Task.FromResult(ExitCode.Done);
        });
        return new Command(Name, "Explains how the simulator works.") { tick };
    }

    private static Listing ExplainTick(CliContext context, CancellationToken cancel)
    {
        IReadOnlyDictionary<string, double>? times = context.MeasurePhases?.Invoke(cancel);
        string[] headers = ["#", "phase", "what", "equations"];
        return new Listing(
            times is null ? headers : [.. headers, "ms per tick"],
            [.. context.Phases.Select((phase, number) => (object?[])
            [
                number, phase.Key, phase.Sentence, phase.Equations,
                .. times is null ? (object?[])[] : [times.TryGetValue(phase.Key, out double ms) ? ShortNumber.Of(ms) : "-"],
            ])]);
    }
}
