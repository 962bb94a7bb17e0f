using System.CommandLine;
using EcosystemSim.Cli.Explaining;
using EcosystemSim.Cli.Listings;

namespace EcosystemSim.Cli.Verbs;

/// <summary>Explains how the simulator works, and what one word of a scenario or of the results means.</summary>
internal sealed class ExplainVerb : Verb
{
    public override string Name => "explain";

    public override IReadOnlyList<string> Examples =>
    [
        "ecosim explain tick", "ecosim explain tick --profile", "ecosim explain tick scenarios/iran-people-first.yaml --profile",
        "ecosim explain lever indexation", "ecosim explain environment sanctions",
        "ecosim explain parameter returns-to-compute", "ecosim explain setting trust-initial",
        "ecosim explain indicator research-rank", "ecosim explain nation IRN", "ecosim explain lever plan-shares --json",
    ];

    public override Command Build(CliContext context) => new(Name, "Explains how the simulator works and what its words mean.")
    {
        Tick(context),
        OfKey(context, "lever", "A lever: what it is, unit, range, what it acts on, evidence, and lines for a scenario file.",
            ControlPage.Lever),
        OfKey(context, "environment", "An environment path, which the nation does not choose: inflation, sanctions.",
            ControlPage.Environment),
        OfKey(context, "parameter", "A parameter: default, range, prior, equations, evidence.", NumberPage.Parameter),
        OfKey(context, "setting", "A setting of the frame or the nation, and the start values nations give it.",
            NumberPage.Setting),
        OfKey(context, "indicator", "A column of the results: what it measures, and what acts on it directly.", IndicatorPage.Of),
        OfKey(context, "nation", "A nation: its row of the starting world, its ranks, its start values.", NationPage.Of, "ISO"),
    };

    private static Command Tick(CliContext context)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "Scenario whose last policy is measured; the founding case unless said.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var profile = new Option<bool>("--profile")
        {
            Description = "Measure each phase: share of the time, time per row, columns it reads and writes.",
        };
        Option<bool> json = JsonOption();
        var tick = new Command(
            "tick", "Prints what happens in a month, phase by phase, with equations of src/MODEL.md.") { file, profile, json };
        tick.SetAction((parsed, cancel) =>
        {
            bool asJson = parsed.GetValue(json);
            if (parsed.GetValue(profile))
                TickProfile.Of(context, parsed.GetValue(file), cancel).Print(context.Output, asJson);
            else if (parsed.GetValue(file) is { } unused)
                throw new UserErrorException($"The tick is the same in all scenarios; add --profile to measure '{unused}'.");
            else
                CatalogListings.Phases(context.Phases).Print(context.Output, asJson);
            return Task.FromResult(ExitCode.Done);
        });
        return tick;
    }

    private static Command OfKey(
        CliContext context, string name, string description, Func<CliContext, string, Page> page, string argument = "KEY")
    {
        var key = new Argument<string>(argument)
        {
            Description = argument == "KEY" ? "Its key in scenario or result files." : "ISO 3166 alpha-3 code.",
        };
        Option<bool> json = JsonOption();
        var command = new Command(name, description) { key, json };
        command.SetAction(parsed => page(context, parsed.GetRequiredValue(key)).Print(context.Output, parsed.GetValue(json)));
        return command;
    }
}
