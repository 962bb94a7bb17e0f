using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Scenarios.Checking;

namespace EcosystemSim.Scenarios.Compiling;

/// <summary>Turns a checked scenario into the plan that is run: dates become months, controls become slots.</summary>
internal static class PlanBuilder
{
    public static ScenarioPlan Build(CheckedScenario scenario, NationTable world)
    {
        int horizon = scenario.Years * 12;
        return new ScenarioPlan
        {
            Name = scenario.Name,
            Title = scenario.Title,
            World = world,
            Nation = scenario.Nation,
            Start = scenario.Start,
            Calendar = scenario.Calendar,
            Years = scenario.Years,
            Environment = InOrder(scenario.Environment.SelectMany(path => path.Records(horizon))),
            Parameters = ParameterSet.Defaults.With(scenario.Constants
                .Select(constant => (Parameter: ParameterCatalog.Find(constant.Key), constant.Value))
                .Where(pair => pair.Parameter is not null)
                .Select(pair => (pair.Parameter!, pair.Value))),
            Uncertainties = scenario.Uncertainties,
            Policies = [.. scenario.Policies.Select(policy => Build(policy, scenario.Environment, horizon))],
            Futures = scenario.Ensemble.Futures,
            Replicates = scenario.Ensemble.Replicates,
            Seed = scenario.Ensemble.Seed,
            CompareTo = scenario.CompareTo,
            ReportIndicators = scenario.Indicators,
        };
    }

    private static Policy Build(CheckedPolicy policy, IReadOnlyList<ControlPath> environment, int horizon)
    {
        IEnumerable<ControlRecord> levers = policy.Levers.SelectMany(path => path.Records(horizon));
        IEnumerable<ControlRecord> changes = policy.Environment.SelectMany(path =>
            path.Records(horizon, environment.FirstOrDefault(below => below.Control == path.Control)));
        return new Policy(
            policy.Name,
            policy.Title,
            InOrder(levers.Concat(changes)),
            [.. policy.Agreements.Where(agreement => agreement.FromMonth < horizon)],
            policy.Rules);
    }

    private static ControlRecord[] InOrder(IEnumerable<ControlRecord> records) =>
        [.. records.OrderBy(record => record.Month).ThenBy(record => record.Slot)];
}
