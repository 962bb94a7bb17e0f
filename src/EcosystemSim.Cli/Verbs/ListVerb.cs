using System.CommandLine;
using EcosystemSim.Cli.Listings;
using EcosystemSim.Cli.Running;
using EcosystemSim.Scenarios;
using EcosystemSim.Scenarios.Countries;

namespace EcosystemSim.Cli.Verbs;

/// <summary>Lists the words of scenario files and result files.</summary>
internal sealed class ListVerb : Verb
{
    public override string Name => "list";

    public override IReadOnlyList<string> Examples =>
    [
        "ecosim list levers", "ecosim list environment", "ecosim list parameters", "ecosim list settings",
        "ecosim list indicators", "ecosim list phases", "ecosim list figures", "ecosim list nations --json",
        "ecosim list policies scenarios/iran-1403.yaml",
    ];

    public override Command Build(CliContext context) => new(Name, "Lists what scenarios can say and what results mean.")
    {
        Table(context, "levers", "What policy chooses: key, range, unit, meaning.", CatalogListings.Levers),
        Table(context, "environment", "Paths that the scenario gives and the nation does not choose.",
            CatalogListings.Environment),
        Table(context, "parameters", "What nature chooses where a scenario varies it.", CatalogListings.Parameters),
        Table(context, "settings", "Start values and rates of the nation and its economy; fixed within a scenario.",
            CatalogListings.Settings),
        Table(context, "indicators", "The columns of results, recorded each year.",
            _ => CatalogListings.Indicators(context.Simulator.Columns)),
        Table(context, "phases", "What happens in a month, in order; 'explain tick --profile' measures it.",
            _ => CatalogListings.Phases(context.Phases)),
        Table(context, "figures", "The figures that a run draws, each with the question it answers.",
            _ => CatalogListings.Figures()),
        Table(context, "nations", "The nations of the starting world; those marked focal can be a scenario's nation.", _ =>
        {
            string folder = WorldFolder.Find(context, scenarioPath: null);
            return CatalogListings.Nations(NationTableReader.Read(folder), NationProfileReader.Nations(folder));
        }),
        Policies(context),
    };

    private static Command Table(CliContext context, string name, string description, Func<bool, Listing> listing)
    {
        Option<bool> json = JsonOption();
        var command = new Command(name, description) { json };
        command.SetAction(parsed =>
        {
            bool asJson = parsed.GetValue(json);
            listing(asJson).Print(context.Output, asJson);
        });
        return command;
    }

    private static Command Policies(CliContext context)
    {
        var file = new Argument<string>("FILE") { Description = "Scenario file." };
        Option<bool> json = JsonOption();
        var command = new Command("policies", "The policies of a scenario and their dated records.") { file, json };
        command.SetAction(parsed =>
        {
            LoadedStudy loaded = StudyLoader.Load(context, [parsed.GetRequiredValue(file)], ScenarioOverrides.None);
            CatalogListings.Policies(loaded.Study.Scenarios[0]).Print(context.Output, parsed.GetValue(json));
        });
        return command;
    }
}
