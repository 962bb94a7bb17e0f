using EcosystemSim.Model.Phases;
using EcosystemSim.Model.Tests.Laws;
using EcosystemSim.Model.World;

namespace EcosystemSim.Model.Tests.Phases;

/// <summary>Projects paid for and judged many at a time get the bits that each gets alone.</summary>
public sealed class ProjectKernelTests
{
    private const int Month = 3;

    [Fact]
    public void PlainProjects_ArePaidForAsOneByOne()
    {
        WorldState many = PlainWorld(), single = PlainWorld();
        StageTerm[] terms = Terms(many);
        double[] uniform = new double[many.Projects.Count];
        StagePayments plain = new(many, Month);
        plain.PayPlainOfFirms(RowsOf(many, Owner.Firm), terms, uniform);
        plain.PayPlainOfUniversities(RowsOf(many, Owner.University), terms, uniform);

        StagePayments payments = new(single, Month);
        int missed = 0;
        for (int k = 0; k < uniform.Length; k++)
        {
            bool paid = payments.Pay(k, in terms[(int)single.Projects.Stage[k]]);
            Assert.Equal(paid ? 0 : 1, uniform[k]);
            if (paid)
                continue;
            payments.MissPayment(k);
            missed++;
        }

        Assert.InRange(missed, 1, uniform.Length - 1);
        foreach ((StateTable one, StateTable all) in single.Tables.Zip(many.Tables).Where(pair => pair.First.Name != "ledger"))
            Assert.Equal(one.Hash(0), all.Hash(0));
        // What is booked once for all of them has been added up in another order.
        Assert.Equal(single.Ledger.Households, many.Ledger.Households, 1e-12 * single.Ledger.Turnover);
        Assert.Equal(single.Ledger.Turnover, many.Ledger.Turnover, 1e-12 * single.Ledger.Turnover);
        Assert.Equal(single.Ledger.ComplianceOfMonth, many.Ledger.ComplianceOfMonth, 1e-12 * single.Ledger.Turnover);
    }

    [Fact]
    public void OnlyPlainProjects_ArePaidForTogether()
    {
        WorldState world = PlainWorld();
        ProjectTable projects = world.Projects;
        double[] uniform = [.. Enumerable.Repeat(1.0, projects.Count)], kinds = new double[projects.Count];
        (projects.MonthsWaiting[0], projects.HubSupport[1], projects.GrantPurse[2]) = (0, 1, 5);
        (projects.Stage[3], projects.SubStage[3], uniform[3]) = (ProjectTable.LastStage, 1, 0);
        SubStages.Classify(projects, Terms(world), uniform, kinds);
        for (int k = 0; k < kinds.Length; k++)
        {
            double plain = projects.Owner[k] == (int)Owner.Firm ? SubStages.PlainOfFirm : SubStages.PlainOfUniversity;
            Assert.Equal(k < 4 ? SubStages.Exception : plain, kinds[k]);
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

    private static int[] RowsOf(WorldState world, Owner owner) =>
        [.. Enumerable.Range(0, world.Projects.Count).Where(k => world.Projects.Owner[k] == (int)owner)];

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
