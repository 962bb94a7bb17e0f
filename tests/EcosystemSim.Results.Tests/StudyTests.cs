using EcosystemSim.Model.Runs;
using EcosystemSim.Model.Scenario;

namespace EcosystemSim.Results.Tests;

public sealed class StudyTests
{
    private static readonly ScenarioPlan One = Made.Plan();
    private static readonly ScenarioPlan Other = Made.Plan() with
    {
        Name = "other",
        Title = "Another plan",
        CompareTo = "more",
        Futures = 1,
        Replicates = 2,
    };

    [Fact]
    public void OneScenario_NamesItsPoliciesAsTheyAre()
    {
        var study = new Study([One]);
        Assert.Equal(["none", "more"], study.Policies.Select(policy => policy.Name));
        Assert.Equal((One.Name, ScenarioHash.Of(One)), (study.Name, study.Hash));
        Assert.Equal(2024, study.FirstYear);
    }

    [Fact]
    public void SeveralScenarios_PutTheirNamesInFrontAndCompareWithinEach()
    {
        var study = new Study([One, Other]);
        Assert.Equal(["made-up/none", "made-up/more", "other/none", "other/more"], study.Policies.Select(policy => policy.Name));
        Assert.Equal([0, 0, 3, 3], study.Policies.Select(policy => policy.Reference));
        Assert.Equal("made-up-and-1-more", study.Name);
    }

    [Fact]
    public void Runs_ComeInCanonicalOrderAndAsManyAsCounted()
    {
        var study = new Study([One, Other]);
        RunId[] runs = [.. study.Runs];
        Assert.Equal(study.Count, runs.Length);
        Assert.Equal((2 * 2 * 3) + (2 * 1 * 2), runs.Length);
        Assert.Equal(runs.OrderBy(run => run.Policy).ThenBy(run => run.Future).ThenBy(run => run.Replicate), runs);
    }

    [Fact]
    public void PoliciesThatDoTheSame_HaveTheSameKeys()
    {
        var study = new Study([One, Other]);
        Assert.Equal(study.KeyOf(new RunId(1, 0, 1)), study.KeyOf(new RunId(3, 0, 1)));
        Assert.NotEqual(study.KeyOf(new RunId(0, 0, 1)), study.KeyOf(new RunId(1, 0, 1)));
    }

    [Fact]
    public void Hash_DependsOnEveryScenarioAndTheirOrder()
    {
        string[] hashes = [new Study([One]).Hash, new Study([One, Other]).Hash, new Study([Other, One]).Hash];
        Assert.Equal(3, hashes.Distinct().Count());
    }

    [Fact]
    public void ScenariosThatDoNotGoTogether_AreRefusedWithTheReason()
    {
        Refused("called 'made-up'", One, One);
        Refused("--years", One, Other with { Years = 3 });
        Refused("2024-03-20", One, Other with { Start = new DateOnly(2025, 1, 1) });
        Refused("at least one");

        static void Refused(string why, params ScenarioPlan[] scenarios) =>
            Assert.Contains(why, Assert.Throws<StudyException>(() => new Study(scenarios)).Message, StringComparison.Ordinal);
    }
}
