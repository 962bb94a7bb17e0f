using EcosystemSim.Model.Initialisation;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Model.Randomness;
using EcosystemSim.Model.Scenario;
using EcosystemSim.Model.World;

namespace EcosystemSim.Engine.Tests.Laws;

/// <summary>
/// V17 of MODEL.md: an entity that exists in two runs meets the same uniforms in both, whoever else exists. A uniform is a
/// function of stream, month, draw number and id (first test), so what is left to show is that an id never changes hands (the
/// others).
/// </summary>
public sealed class V17_CommonRandomNumbersTests
{
    [Fact]
    public void V17_AUniformDependsOnItsArgumentsAlone()
    {
        Draws draws = new(1403, 7);
        (StreamId Stream, int Tick, int Draw, ulong Id)[] asked =
        [
            .. from stream in Enum.GetValues<StreamId>()
               from tick in new[] { 0, 1, 119 }
               from draw in new[] { 0, 1, 2, 5 }
               from id in new[] { EntityId.Initial(EntityKind.Firm, 3), EntityId.Entrant(EntityKind.Firm, 1, 17, 2) }
               select (stream, tick, draw, id),
        ];
        double[] forward = [.. asked.Select(a => draws.Uniform(a.Stream, a.Tick, a.Draw, a.Id))];
        double[] backward =
            [.. asked.Reverse().Select(a => new Draws(1403, 7).Uniform(a.Stream, a.Tick, a.Draw, a.Id)).Reverse()];
        Assert.Equal(forward, backward);
        Assert.Equal(forward.Length, forward.Distinct().Count());
    }

    [Fact]
    public void V17_OneMoreFirmAtTheStart_ShiftsNoOtherEntity()
    {
        double firms = FoundingCase.Start.Settings[NationSettings.FirmCount];
        ScenarioPlan larger = FoundingCase.Plan with
        {
            Nation = FoundingCase.Plan.Nation with
            {
                Settings = FoundingCase.Plan.Nation.Settings.With(NationSettings.FirmCount, firms + 1),
            },
        };
        WorldState start = StartWorld.Build(larger, larger.Parameters);
        ulong[] before = Ids(FoundingCase.Start.Firms), after = Ids(start.Firms);
        ulong[] fewer = before.Length < after.Length ? before : after, more = before.Length < after.Length ? after : before;
        Assert.Equal(fewer.Order(), fewer.Intersect(more).Order());
        Assert.Equal(
            FoundingCase.Start.Units.Id.AsSpan(0, FoundingCase.Start.Units.Count).ToArray(),
            start.Units.Id.AsSpan(0, start.Units.Count).ToArray());
        Assert.Equal(
            FoundingCase.Start.Units.PaperProductivity.AsSpan(0, FoundingCase.Start.Units.Count).ToArray(),
            start.Units.PaperProductivity.AsSpan(0, start.Units.Count).ToArray());
    }

    [Fact]
    public void V17_AFirmInTwoRuns_IsTheSameFirm()
    {
        (Dictionary<ulong, double> born, HashSet<ulong> nullIds) = Firms("none");
        (Dictionary<ulong, double> bornUnderPolicy, HashSet<ulong> policyIds) = Firms("repeated-5y-indexed");
        ulong[] both = [.. nullIds.Intersect(policyIds)];
        Assert.True(both.Length > 1000);
        Assert.NotEqual(nullIds.Order(), policyIds.Order());
        Assert.All(both, id => Assert.Equal(born[id], bornUnderPolicy[id]));
        Assert.All(both.Where(id => born[id] >= 0), id => Assert.Equal(born[id], MonthInId(id)));
    }

    [Fact]
    public void V17_AProjectInTwoRuns_IsTheSameProject()
    {
        Dictionary<ulong, (double Born, double Merit, double FromUniversity)> without = Projects("none");
        Dictionary<ulong, (double Born, double Merit, double FromUniversity)> with = Projects("repeated-5y-indexed");
        ulong[] both = [.. without.Keys.Intersect(with.Keys)];
        Assert.True(both.Length > 100);
        Assert.True(with.Keys.Except(without.Keys).Any());
        Assert.All(both, id => Assert.Equal(without[id], with[id]));
    }

    [Fact]
    public void V17_AFirmsKeptRounding_IsItsOwnInEveryPolicy()
    {
        Dictionary<ulong, double> without = Rounding("none"), with = Rounding("programme");
        ulong[] both = [.. without.Keys.Intersect(with.Keys)];
        Assert.True(both.Length > 1000);
        Assert.All(both, id => Assert.Equal(without[id], with[id]));
    }

    private static ulong[] Ids(FirmTable firms) => firms.Id.AsSpan(0, firms.Count).ToArray();

    // Layout of MODEL.md 3.2: kind<<56 | source<<40 | t<<24 | k.
    private static double MonthInId(ulong id) => (id >> 24) & 0xFFFF;

    /// <summary>Month of birth of every firm that ever lived in ten years, as first seen.</summary>
    private static (Dictionary<ulong, double> Born, HashSet<ulong> Ids) Firms(string policy)
    {
        Dictionary<ulong, double> born = [];
        TickEngine engine = FoundingCase.Run(FoundingCase.Policy(policy));
        for (int month = 0; month < 120; month++)
        {
            engine.Step();
            FirmTable firms = engine.World.Firms;
            Assert.Equal(firms.Count, Ids(firms).Distinct().Count());
            for (int i = 0; i < firms.Count; i++)
            {
                if (!born.TryAdd(firms.Id[i], firms.BirthMonth[i]))
                    Assert.Equal(born[firms.Id[i]], firms.BirthMonth[i]);
            }
        }

        return (born, [.. born.Keys]);
    }

    private static Dictionary<ulong, (double Born, double Merit, double FromUniversity)> Projects(string policy)
    {
        Dictionary<ulong, (double, double, double)> seen = [];
        TickEngine engine = FoundingCase.Run(FoundingCase.Policy(policy));
        for (int month = 0; month < 60; month++)
        {
            engine.Step();
            ProjectTable projects = engine.World.Projects;
            for (int k = 0; k < projects.Count; k++)
                seen[projects.Id[k]] = (projects.BirthMonth[k], projects.Merit[k], projects.FromUniversity[k]);
        }

        return seen;
    }

    private static Dictionary<ulong, double> Rounding(string policy)
    {
        TickEngine engine = FoundingCase.Run(FoundingCase.Policy(policy));
        for (int month = 0; month < 24; month++)
            engine.Step();
        FirmTable firms = engine.World.Firms;
        return Enumerable.Range(0, firms.Count).ToDictionary(i => firms.Id[i], i => firms.Rounding[Level.Researcher][i]);
    }
}
