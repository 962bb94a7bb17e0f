using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Results.Tests;

public sealed class RunKeyTests
{
    private static RunKey Key(ScenarioPlan plan, int policy = 1, int replicate = 0) =>
        RunKey.Of(plan, plan.Policies[policy], plan.Parameters, replicate);

    [Fact]
    public void Key_IgnoresNamesTitlesOtherPoliciesAndTheSizeOfTheEnsemble()
    {
        ScenarioPlan plan = Made.Plan();
        ScenarioPlan renamed = plan with
        {
            Name = "other",
            Title = "Other",
            Calendar = "gregorian",
            Policies = [plan.Policies[1] with { Name = "renamed", Title = "Renamed" }],
            Futures = 99,
            Replicates = 99,
            CompareTo = "renamed",
            ReportIndicators = [],
        };
        Assert.Equal(Key(plan), Key(renamed, policy: 0));
        Assert.Matches("^[0-9a-f]{64}$", Key(plan).Hex);
    }

    public static TheoryData<string> Changes => [.. Changed.Keys];

    private static readonly Dictionary<string, Func<ScenarioPlan, ScenarioPlan>> Changed = new()
    {
        ["nation"] = plan => plan with { Nation = plan.Nation with { Iso3 = "BBB" } },
        ["start"] = plan => plan with { Start = plan.Start.AddDays(1) },
        ["years"] = plan => plan with { Years = 3 },
        ["environment"] = plan => plan with { Environment = [new ControlRecord(0, 0, 0.6)] },
        ["setting"] = plan => plan with
        {
            Nation = plan.Nation with { Settings = plan.Nation.Settings.With(SettingCatalog.All[0], 12.5) },
        },
        ["sector"] = plan => plan with
        {
            Nation = plan.Nation with { Sectors = [plan.Nation.Sectors[0] with { Exposure = 0.4 }] },
        },
        ["parameter"] = plan => plan with { Parameters = plan.Parameters.With(ParameterCatalog.All[3], 0.123) },
        ["seed"] = plan => plan with { Seed = 8 },
        ["lever value"] = plan => WithPolicy(plan, Made.Policy("more", new(0, 1, 0.3), new(3, 2, 0.4))),
        ["lever month"] = plan => WithPolicy(plan, Made.Policy("more", new(1, 1, 0.2), new(3, 2, 0.4))),
        ["agreement"] = plan => WithPolicy(
            plan, plan.Policies[1] with { Agreements = [new Agreement("BBB", 0, 60, 0.3, 20, 0, true, 1)] }),
        ["rule"] = plan => WithPolicy(
            plan, plan.Policies[1] with { Rules = new Dictionary<string, string> { ["steering-committee"] = "gap" } }),
    };

    private static ScenarioPlan WithPolicy(ScenarioPlan plan, Policy second) =>
        plan with { Policies = [plan.Policies[0], second] };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Key_ChangesWithEverythingThatChangesTheNumbers(string what)
    {
        ScenarioPlan plan = Made.Plan();
        ScenarioPlan changed = Changed[what](plan);
        Assert.NotEqual(Key(plan), Key(changed));
        Assert.NotEqual(ScenarioHash.Of(plan), ScenarioHash.Of(changed));
    }

    [Fact]
    public void Key_ChangesWithTheReplicate() => Assert.NotEqual(Key(Made.Plan()), Key(Made.Plan(), replicate: 1));

    [Fact]
    public void Key_OfATimelineIsThatOfItsResolution()
    {
        ScenarioPlan plan = Made.Plan();
        ScenarioPlan shadowed = plan with
        {
            Policies = [plan.Policies[0], Made.Policy("more", new(3, 2, 0.4), new(0, 1, 0.9), new(0, 1, 0.2))],
        };
        Assert.Equal(Key(plan), Key(shadowed));
    }

    [Fact]
    public void ScenarioHash_ChangesWithTheSizeOfTheEnsembleAndWithTitles()
    {
        ScenarioPlan plan = Made.Plan();
        Assert.Equal(ScenarioHash.Of(plan), ScenarioHash.Of(Made.Plan()));
        Assert.NotEqual(ScenarioHash.Of(plan), ScenarioHash.Of(plan with { Replicates = 4 }));
        Assert.NotEqual(ScenarioHash.Of(plan), ScenarioHash.Of(plan with { Title = "Other" }));
    }

    [Fact]
    public void Key_IsTheTextItWasMadeFrom()
    {
        string hex = Key(Made.Plan()).Hex;
        Assert.Equal(64, hex.Length);
        Assert.Equal(hex, new RunKey(hex).Hex);
        Assert.Equal("00" + hex[2..], new RunKey("00" + hex[2..]).Hex);
        Assert.NotEqual(new RunKey(hex), new RunKey("00" + hex[2..]));
        Assert.Equal("", new RunKey("").Hex);
        Assert.Throws<FormatException>(() => new RunKey("00"));
        Assert.Throws<FormatException>(() => new RunKey(new string('g', 64)));
    }
}
