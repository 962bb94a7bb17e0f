using EcosystemSim.Model.Kernels;
using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Tests.Laws;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Phases;

/// <summary>Projects paid for and judged many at a time get the bits that each gets alone.</summary>
public sealed class ProjectKernelTests
{
    private const int Month = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void PlainProjects_ArePaidForAsOneByOne(int threads)
    {
        WorldState many = PlainWorld(), single = PlainWorld();
        using Team team = new(threads, sharedFrom: 1);
        many.Team = team;
        StageTerms terms = StageTerms.Of(many);
        Tick tick = LawWorld.Month(Month, stochastic: true);
        Assert.Equal(0, SubStages.Divide(many, in tick, lastPace: 0));
        PlainPayments.Pay(many, Month, in terms);

        StagePayments payments = new(single, Month);
        int missed = 0;
        for (int k = 0; k < single.Projects.Count; k++)
        {
            bool paid = payments.Pay(k, in terms[(int)single.Projects.Stage[k]]);
            Assert.Equal(paid, many.Scratch.B[k] < 1);
            if (paid)
                continue;
            StagePayments.Miss(single.Projects, k);
            missed++;
        }

        Assert.InRange(missed, 1, single.Projects.Count - 1);
        // The receivers' side is added up stage by stage; all else is the same to the last bit.
        AssertNear(single.Ledger.Households, many.Ledger.Households);
        AssertNear(single.Ledger.Turnover, many.Ledger.Turnover);
        AssertNear(single.Ledger.ComplianceOfMonth, many.Ledger.ComplianceOfMonth);
        many.Ledger.Households = single.Ledger.Households;
        many.Ledger.Turnover = single.Ledger.Turnover;
        many.Ledger.ComplianceOfMonth = single.Ledger.ComplianceOfMonth;
        Assert.Equal(single.Hash(), many.Hash());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void OnlyPlainProjects_ArePaidForTogether(int threads)
    {
        WorldState world = PlainWorld();
        using Team team = new(threads, sharedFrom: 1);
        world.Team = team;
        ProjectTable projects = world.Projects;
        (projects.MonthsWaiting[0], projects.HubSupport[1], projects.GrantPurse[2]) = (0, 1, 5);
        (projects.Stage[3], projects.SubStage[3]) = (ProjectTable.LastStage, 1);
        projects.SubStage.AsSpan(4, projects.Count - 4).Clear();
        Tick tick = LawWorld.Month(Month, stochastic: true);
        int exceptions = SubStages.Divide(world, in tick, lastPace: 1);
        Assert.Equal([0, 1, 2, 3], world.Scratch.Rows.AsSpan(0, exceptions).ToArray());
        foreach ((Owner owner, ProjectParts parts) in
            new[] { (Owner.Firm, world.Scratch.PlainOfFirms), (Owner.University, world.Scratch.PlainOfUniversities) })
        {
            IEnumerable<int> plain = Enumerable.Range(0, parts.Count)
                .SelectMany(part => parts.Of(part, Chunk.At(0, projects.Count)).ToArray());
            Assert.Equal(
                Enumerable.Range(4, projects.Count - 4).Where(k => projects.Owner[k] == (int)owner), plain.Order());
        }
    }

    [Fact]
    public void PlainProjects_PassTheirGatesAsOneByOne()
    {
        WorldState many = PlainWorld(), single = PlainWorld();
        StageTerm[] terms = Terms(many);
        int[] rows = [.. Enumerable.Range(0, many.Projects.Count).Where(k => many.Projects.Stage[k] < ProjectTable.LastStage)];
        Tick tick = LawWorld.Month(Month, stochastic: true);
        Gates.PassPlain(many, in tick, terms, rows);
        foreach (int k in rows)
        {
            int stage = (int)single.Projects.Stage[k];
            Gates.Pass(single, in tick, k, stage, terms[stage].GateLogit);
        }

        Assert.InRange(many[Flow.OtherGatesPassed], 1, many[Flow.OtherGates] - 1);
        // What is left in the row of a project that ended is of no account.
        MoveProjects.Sweep(many);
        MoveProjects.Sweep(single);
        Assert.Equal(single.Hash(), many.Hash());
    }

    private static void AssertNear(double expected, double actual) =>
        Assert.Equal(expected, actual, Math.Abs(expected) * 1e-12);

    private static StageTerm[] Terms(WorldState world)
    {
        StageTerm[] terms = new StageTerm[StageTerm.Count];
        StageTerm.SetAll(world, terms);
        return terms;
    }

    /// <summary>A world whose projects are all under way without grant or hub, some of them at firms without cash.</summary>
    private static WorldState PlainWorld()
    {
        WorldState world = LawWorld.Create(stochastic: true);
        ProjectTable projects = world.Projects;
        for (int k = 0; k < projects.Count; k++)
        {
            projects.HubSupport[k] = projects.GrantPurse[k] = 0;
            projects.MonthsWaiting[k] = -1;
            projects.Stage[k] = Math.Max(1, projects.Stage[k]);
            if (projects.Owner[k] == (int)Owner.Hub)
                projects.Owner[k] = (int)Owner.Firm;
        }

        for (int i = 0; i < world.Firms.Count; i++)
        {
            world.Firms.Cash[i] = i % 5 == 0 ? 0 : Math.Abs(world.Firms.Cash[i]) + 1;
            world.Firms.LastVenture[i] = i % 3 == 0 ? 0 : FirmTable.Never;
        }

        return world;
    }
}
